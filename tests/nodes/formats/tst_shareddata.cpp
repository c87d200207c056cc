// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Real files, where this machine has them, against plain computations.
#include "tests/nodes/library.h"

using namespace heddle;
using namespace heddle::test;

namespace {

class SharedData : public testing::Test {
protected:
    Value read(const char *node, const char *name, const char *output)
    {
        NodeRun result = run(m_library[node], {{"path", sharedFile(name)}});
        EXPECT_TRUE(result.ok) << result.error;
        return result[output];
    }
    std::string written(const Value &value)
    {
        EXPECT_EQ(writeFile(value, folder.file("out.npy")), "");
        return folder.file("out.npy");
    }

    Library m_library{"formats"};
    TemporaryFolder folder;
};

TEST_F(SharedData, TheVolumeHasItsShapeAndType)
{
    HEDDLE_NEEDS_SHARED("stent.npz");
    const Value volume = read("formats.read_numpy", "stent.npz", "array");
    ASSERT_EQ(volume.kind(), Kind::Array);
    EXPECT_EQ(volume.as<Array>().shape(), (Shape{256, 128, 128}));
    EXPECT_EQ(volume.as<Array>().dtype(), DType::Int16);
}

TEST_F(SharedData, PlanarPagesAreReadWithTheirColoursLast)
{
    HEDDLE_NEEDS_SHARED("multipage_rgb.tif");
    const Value stack = read("formats.read_tiff", "multipage_rgb.tif", "stack");
    ASSERT_EQ(stack.kind(), Kind::Array);
    EXPECT_EQ(stack.as<Array>().shape(), (Shape{2, 10, 10, 3}));
    EXPECT_NUMPY_AGREES("planar " + written(stack) + " " + sharedFile("multipage_rgb.tif"));
}

TEST_F(SharedData, PhotographsAreReadPixelByPixel)
{
    HEDDLE_NEEDS_SHARED("coins.png");
    struct Known {
        const char *name;
        Shape shape;
    };
    for (const Known &known : {Known{"kodim03.png", {512, 768, 3}}, Known{"chelsea.png", {300, 451, 3}},
             Known{"coins.png", {303, 384}}}) {
        const Value image = read("formats.read_image", known.name, "image");
        ASSERT_EQ(image.kind(), Kind::Image);
        EXPECT_EQ(image.as<Image>().pixels.shape(), known.shape) << known.name;
        EXPECT_NUMPY_AGREES("png " + written(image) + " " + sharedFile(known.name));
    }
}

} // namespace
