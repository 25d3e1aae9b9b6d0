package org.wolff.cli.picture;

import java.util.Locale;

/**
 * Letters of five by seven dots, so that a picture needs no fonts and is the same on every machine. Small letters are
 * shown as capitals, what is not known as '?'.
 */
final class Letters {
    private static final int COLUMNS = 5;
    private static final int ROWS = 7;

    /** Each character, then its rows from the top, a digit of base 32 each, the left dot the highest bit. */
    private static final String DOTS = "AEHHVHHH BUHHUHHU CEHGGGHE DUHHHHHU EVGGUGGV FVGGUGGG "
            + "GEHGNHHF HHHHVHHH IE44444E J72222IC KHIKOKIH LGGGGGGV "
            + "MHRLLHHH NHPLLJHH OEHHHHHE PUHHUGGG QEHHHLID RUHHUKIH "
            + "SFGGE11U TV444444 UHHHHHHE VHHHHAA4 WHHHLLRH XHA444AH "
            + "YHHA4444 ZV1248GV 0EHJLPHE 14C4444E 2EH168GV 3U11E11U "
            + "426AIV22 5VGU11HE 668GUHHE 7V124488 8EHHEHHE 9EHHF12C "
            + "-000E000 _000000V .00000CC ,0000C48 :0CC0CC0 /122488G "
            + "(2488842 )8422248 +044V440 =00V0V00 %PQ248BJ ?EH16404 "
            + " 0000000";

    private Letters() {}

    /** Returns the width of a text in pixels. */
    static int width(String text, int dot) {
        return Math.max(0, text.length() * (COLUMNS + 1) - 1) * dot;
    }

    /** Returns the height of a line in pixels. */
    static int height(int dot) {
        return ROWS * dot;
    }

    /**
     * Draws a text.
     *
     * @param x left rim, pixels
     * @param y upper rim, pixels
     * @param dot pixels a dot
     */
    static void draw(Picture picture, String text, int x, int y, int dot, int rgb) {
        String shown = text.toUpperCase(Locale.ROOT);
        for (int i = 0; i < shown.length(); i++) {
            int at = place(shown.charAt(i));
            for (int d = 0; d < ROWS * COLUMNS; d++) {
                int row = Character.digit(DOTS.charAt(at + 1 + d / COLUMNS), 32);
                if ((row >> (COLUMNS - 1 - d % COLUMNS) & 1) == 1) {
                    int left = x + (i * (COLUMNS + 1) + d % COLUMNS) * dot;
                    picture.fill(left, y + d / COLUMNS * dot, dot, dot, rgb);
                }
            }
        }
    }

    private static int place(char c) {
        for (int at = 0; at < DOTS.length(); at += ROWS + 2) {
            if (DOTS.charAt(at) == c) {
                return at;
            }
        }
        return place('?');
    }
}
