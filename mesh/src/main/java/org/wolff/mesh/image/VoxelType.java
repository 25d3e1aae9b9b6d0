package org.wolff.mesh.image;

import java.nio.ByteBuffer;

/** How a file stores a voxel. */
enum VoxelType {
    INT8(1, true),
    UINT8(1, true),
    INT16(2, true),
    UINT16(2, false),
    INT32(4, false),
    UINT32(4, false),
    INT64(8, false),
    UINT64(8, false),
    FLOAT32(4, false),
    FLOAT64(8, false);

    private final int bytes;
    private final boolean fitsShort;

    VoxelType(int bytes, boolean fitsShort) {
        this.bytes = bytes;
        this.fitsShort = fitsShort;
    }

    int bytes() {
        return bytes;
    }

    /** Returns true where each value fits into two bytes with a sign. */
    boolean fitsShort() {
        return fitsShort;
    }

    /** Returns the next value of a buffer. */
    double next(ByteBuffer buffer) {
        return switch (this) {
            case INT8 -> buffer.get();
            case UINT8 -> buffer.get() & 0xFF;
            case INT16 -> buffer.getShort();
            case UINT16 -> buffer.getShort() & 0xFFFF;
            case INT32 -> buffer.getInt();
            case UINT32 -> buffer.getInt() & 0xFFFFFFFFL;
            case INT64 -> buffer.getLong();
            case UINT64 -> {
                long value = buffer.getLong();
                yield value >= 0 ? value : value + 0x1p64;
            }
            case FLOAT32 -> buffer.getFloat();
            case FLOAT64 -> buffer.getDouble();
        };
    }
}
