package org.wolff.cli.picture;

import java.util.List;
import java.util.Locale;

/** What stands on a picture beside the thing itself: title, names with their colours, and a bar of known length. */
final class Legend {
    private static final int DOT = 2;
    private static final int RIM = 14;
    private static final int LINE = 24;
    private static final int BAR_WIDTH = 28;
    private static final int BAR_STEP = 1;
    private static final int TICKS = 4;
    private static final int INK = 0x333333;
    private static final int MOST_NAMES = 24;
    private static final int LONGEST_NAME = 40;

    private Legend() {}

    /** Writes a title at the top. */
    static void title(Picture picture, String title) {
        Letters.draw(picture, title, RIM, RIM, DOT, INK);
    }

    /** Lists names with the colours of the parts below the title. */
    static void names(Picture picture, List<String> names) {
        int box = Letters.height(DOT);
        for (int r = 0; r < Math.min(names.size(), MOST_NAMES); r++) {
            int y = RIM + (r + 1) * LINE;
            boolean more = r == MOST_NAMES - 1 && names.size() > MOST_NAMES;
            String name = more ? names.size() - r + " more" : names.get(r);
            if (!more) {
                picture.fill(RIM, y, 2 * box, box, Palette.of(r));
            }
            String shown = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME - 2) + ".." : name;
            Letters.draw(picture, shown, RIM + 2 * box + RIM, y, DOT, INK);
        }
    }

    /** Draws the colours of a field below the title, with five values. */
    static void scale(Picture picture, String name, ColourScale scale) {
        int[] colours = scale.colours();
        int top = RIM + 2 * LINE;
        Letters.draw(picture, name, RIM, RIM + LINE, DOT, INK);
        for (int i = 0; i < colours.length; i++) {
            picture.fill(RIM, top + BAR_STEP * (colours.length - 1 - i), BAR_WIDTH, BAR_STEP, colours[i]);
        }
        for (int tick = 0; tick <= TICKS; tick++) {
            double value = scale.low() + (scale.high() - scale.low()) * tick / TICKS;
            int y = top + BAR_STEP * (colours.length - 1) * (TICKS - tick) / TICKS;
            picture.fill(RIM + BAR_WIDTH, y, BAR_WIDTH / 4, DOT, INK);
            String beyond = tick == TICKS ? " and above" : "";
            Letters.draw(
                    picture,
                    number(value) + beyond,
                    RIM + BAR_WIDTH + BAR_WIDTH / 2,
                    Math.max(top, y - Letters.height(DOT) / 2),
                    DOT,
                    INK);
        }
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.3g", value);
        return text.contains("e") || !text.contains(".")
                ? text
                : text.replaceAll("0+$", "").replaceAll("\\.$", "");
    }

    /** Draws a bar of 1, 2 or 5 times a power of ten mm, about a sixth of the picture. */
    static void bar(Picture picture, double pixelsPerMillimetre) {
        double wanted = picture.width() / 6.0 / pixelsPerMillimetre;
        double power = Math.pow(10, Math.floor(Math.log10(wanted)));
        double length = power * (wanted >= 5 * power ? 5 : wanted >= 2 * power ? 2 : 1);
        int pixels = (int) Math.round(length * pixelsPerMillimetre);
        int y = picture.height() - RIM - DOT;
        int x = picture.width() - RIM - pixels;
        picture.fill(x, y, pixels, DOT, INK);
        picture.fill(x, y - 2 * DOT, DOT, 3 * DOT, INK);
        picture.fill(x + pixels - DOT, y - 2 * DOT, DOT, 3 * DOT, INK);
        String text = length >= 1
                ? String.format(Locale.ROOT, "%.0f mm", length)
                : String.format(Locale.ROOT, "%.3g mm", length);
        Letters.draw(
                picture,
                text,
                x + (pixels - Letters.width(text, DOT)) / 2,
                y - 3 * DOT - Letters.height(DOT) - DOT,
                DOT,
                INK);
    }
}
