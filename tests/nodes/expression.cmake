# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
heddle_test(tst_expression SOURCES tst_expression.cpp tst_expressiontext.cpp tst_expressionhostile.cpp
  LIBRARIES heddle_expression heddle_engine)
heddle_node_test(expression SOURCES tst_mathexpression.cpp LIBRARIES heddle_nodes_expression)
