// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread.
//
// The program's memory is jemalloc's (resources/decisions/0013-memory.md). What bodies let go is handed back
// to the system by a thread of its own: they run at the lowest priority, and whoever needs memory would wait
// for them.
extern "C" {
extern const char *malloc_conf;
const char *malloc_conf = "background_thread:true";
}
