package org.wolff.mesh.io;

import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Optional;

/** The binary numbers of PLY and VTK files. */
enum NumberType {
    INT8(1),
    UINT8(1),
    INT16(2),
    UINT16(2),
    INT32(4),
    UINT32(4),
    INT64(8),
    UINT64(8),
    FLOAT32(4),
    FLOAT64(8);

    private final int size;

    NumberType(int size) {
        this.size = size;
    }

    /** Returns the type of any name that PLY, legacy VTK or VTK XML gives it. */
    static Optional<NumberType> named(String name) {
        return Optional.ofNullable(
                switch (name.toLowerCase(Locale.ROOT)) {
                    case "char", "int8", "signed_char", "vtktypeint8" -> INT8;
                    case "uchar", "uint8", "unsigned_char", "vtktypeuint8" -> UINT8;
                    case "short", "int16", "vtktypeint16" -> INT16;
                    case "ushort", "uint16", "unsigned_short", "vtktypeuint16" -> UINT16;
                    case "int", "int32", "vtktypeint32" -> INT32;
                    case "uint", "uint32", "unsigned_int", "vtktypeuint32" -> UINT32;
                    case "long", "int64", "vtktypeint64", "vtkidtype" -> INT64;
                    case "ulong", "uint64", "unsigned_long", "vtktypeuint64" -> UINT64;
                    case "float", "float32" -> FLOAT32;
                    case "double", "float64" -> FLOAT64;
                    default -> null;
                });
    }

    /** Returns the bytes of one number. */
    int size() {
        return size;
    }

    boolean isWhole() {
        return this != FLOAT32 && this != FLOAT64;
    }

    double number(ByteBuffer buffer, int at) {
        return switch (this) {
            case FLOAT32 -> buffer.getFloat(at);
            case FLOAT64 -> buffer.getDouble(at);
            default -> integer(buffer, at);
        };
    }

    /** Returns a whole number; those of UINT64 beyond the range of long turn negative. */
    long integer(ByteBuffer buffer, int at) {
        return switch (this) {
            case INT8 -> buffer.get(at);
            case UINT8 -> buffer.get(at) & 0xFF;
            case INT16 -> buffer.getShort(at);
            case UINT16 -> buffer.getShort(at) & 0xFFFF;
            case INT32 -> buffer.getInt(at);
            case UINT32 -> buffer.getInt(at) & 0xFFFFFFFFL;
            case INT64, UINT64 -> buffer.getLong(at);
            case FLOAT32, FLOAT64 -> throw new IllegalStateException(this + " is not whole");
        };
    }
}
