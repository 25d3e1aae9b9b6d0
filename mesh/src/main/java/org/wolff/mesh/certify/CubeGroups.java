package org.wolff.mesh.certify;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.wolff.mesh.surface.DisjointSets;

/** Cubes in which something was found, numbered in the order of finding, and which of them are neighbours. */
final class CubeGroups {
    private final List<Key> keys;
    private final Map<Key, Integer> number = new HashMap<>();

    /** A cube of one owner, a surface or a region. */
    record Key(int owner, long i, long j, long k) {
        /** Returns the cube that holds a point; cubes are {@code cell} mm wide. */
        static Key at(int owner, double x, double y, double z, double cell) {
            return new Key(
                    owner, (long) Math.floor(x / cell), (long) Math.floor(y / cell), (long) Math.floor(z / cell));
        }
    }

    /** Tells whether two cubes that are neighbours belong together. */
    @FunctionalInterface
    interface Same {
        boolean are(int a, int b);
    }

    CubeGroups(Collection<Key> keys) {
        this.keys = List.copyOf(keys);
        for (int c = 0; c < this.keys.size(); c++) {
            number.put(this.keys.get(c), c);
        }
    }

    Key key(int cube) {
        return keys.get(cube);
    }

    /** Gives the cubes of the same owner that share a face, an edge or a corner with a cube. */
    void neighbours(int cube, IntConsumer neighbour) {
        Key key = keys.get(cube);
        for (int n = 0; n < 27; n++) {
            Integer other =
                    number.get(new Key(key.owner(), key.i() + n % 3 - 1, key.j() + n / 3 % 3 - 1, key.k() + n / 9 - 1));
            if (other != null && other != cube) {
                neighbour.accept(other);
            }
        }
    }

    /** Unites neighbours that belong together. */
    DisjointSets together(Same same) {
        DisjointSets sets = new DisjointSets(keys.size());
        for (int c = 0; c < keys.size(); c++) {
            int own = c;
            neighbours(c, other -> {
                if (same.are(own, other)) {
                    sets.unite(own, other);
                }
            });
        }
        return sets;
    }

    /** Returns the members of each set, in the order of the numbers that stand for the sets. */
    static Collection<List<Integer>> members(int[] set) {
        Map<Integer, List<Integer>> groups = new TreeMap<>();
        for (int c = 0; c < set.length; c++) {
            groups.computeIfAbsent(set[c], s -> new ArrayList<>()).add(c);
        }
        return groups.values();
    }
}
