// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

namespace heddle {

class Catalog;

void registerFiles(Catalog &catalog);

} // namespace heddle
