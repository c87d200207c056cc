// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/process/sharedmemory.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/stat.h>

#include <atomic>

namespace heddle {

namespace {

constexpr int kSeals = F_SEAL_SHRINK | F_SEAL_GROW;

std::uint64_t nextId()
{
    static std::atomic<std::uint64_t> last{0};
    return ++last;
}

Error noMemory(std::size_t bytes)
{
    return {fmt::format(
        "There is not enough memory to share {:.1f} MB with another process.", double(bytes) / 1e6)};
}

/// Keeps the memory as long as there are arrays over it. Known by its type: sharedMemoryOf().
struct Keeper {
    std::shared_ptr<SharedMemory> memory;
    std::function<void()> letGo;

    void operator()(const std::byte *)
    {
        memory.reset();
        if (letGo)
            letGo();
    }
};

} // namespace

SharedMemory::SharedMemory(Descriptor file, std::byte *data, std::size_t bytes)
    : m_id(nextId())
    , m_file(std::make_shared<const Descriptor>(std::move(file)))
    , m_data(data)
    , m_bytes(bytes)
{
}

SharedMemory::~SharedMemory()
{
    munmap(m_data, m_bytes);
}

Result<std::shared_ptr<SharedMemory>> SharedMemory::make(std::size_t bytes)
{
    Descriptor file(memfd_create("heddle", MFD_CLOEXEC | MFD_ALLOW_SEALING));
    if (!file || ftruncate(file.number(), off_t(bytes)) != 0
        || fcntl(file.number(), F_ADD_SEALS, kSeals) != 0) // NOLINT(cppcoreguidelines-pro-type-vararg)
        return noMemory(bytes);
    return mapped(std::move(file), bytes, PROT_READ | PROT_WRITE);
}

Result<std::shared_ptr<SharedMemory>> SharedMemory::map(Descriptor file)
{
    struct stat facts { };
    const int seals = fcntl(file.number(), F_GET_SEALS); // NOLINT(cppcoreguidelines-pro-type-vararg)
    if (seals < 0 || (seals & kSeals) != kSeals)
        return Error{"its memory is not sealed, so that its maker could take it away"};
    if (fstat(file.number(), &facts) != 0 || facts.st_size <= 0)
        return Error{"its memory is empty"};
    return mapped(std::move(file), std::size_t(facts.st_size), PROT_READ);
}

Result<std::shared_ptr<SharedMemory>> SharedMemory::mapped(Descriptor file, std::size_t bytes, int protection)
{
    void *memory = mmap(nullptr, bytes, protection, MAP_SHARED, file.number(), 0);
    if (memory == MAP_FAILED)
        return noMemory(bytes);
    return std::shared_ptr<SharedMemory>(
        new SharedMemory(std::move(file), static_cast<std::byte *>(memory), bytes));
}

std::shared_ptr<const std::byte> elementsIn(
    std::shared_ptr<SharedMemory> memory, std::size_t offset, std::function<void()> letGo)
{
    const std::byte *first = memory->data() + offset;
    return {first, Keeper{std::move(memory), std::move(letGo)}};
}

std::shared_ptr<std::byte> roomIn(std::shared_ptr<SharedMemory> memory, std::function<void()> letGo)
{
    std::byte *first = memory->data();
    return {first, Keeper{std::move(memory), std::move(letGo)}};
}

std::shared_ptr<SharedMemory> sharedMemoryOf(const std::shared_ptr<const std::byte> &elements)
{
    const auto *keeper = std::get_deleter<Keeper>(elements);
    return keeper ? keeper->memory : nullptr;
}

} // namespace heddle
