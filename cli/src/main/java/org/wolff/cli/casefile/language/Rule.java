package org.wolff.cli.casefile.language;

import java.util.List;

/** How keys of one mapping go together. */
public sealed interface Rule {
    /** Returns the keys that it speaks of. */
    List<String> keys();

    /**
     * One of these and no other.
     *
     * @param keys the keys
     */
    record ExactlyOne(List<String> keys) implements Rule {
        /** Of these keys. */
        public static ExactlyOne of(String... keys) {
            return new ExactlyOne(List.of(keys));
        }
    }

    /**
     * All of these or none.
     *
     * @param keys the keys
     */
    record Together(List<String> keys) implements Rule {
        /** Of these keys. */
        public static Together of(String... keys) {
            return new Together(List.of(keys));
        }
    }
}
