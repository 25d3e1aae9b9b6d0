package org.wolff.cli.deck;

import java.util.ArrayList;
import java.util.List;
import org.wolff.mesh.problem.Place;

/** Where many things stand, eight bytes each. */
final class LineList {
    private final List<String> files = new ArrayList<>();
    private final IntList fileOf = new IntList();
    private final IntList lines = new IntList();

    void add(Place place) {
        int last = files.size() - 1;
        if (last < 0 || !files.get(last).equals(place.file())) {
            files.add(place.file());
            last++;
        }
        fileOf.add(last);
        lines.add(place.line());
    }

    Place get(int i) {
        return new Place(files.get(fileOf.get(i)), lines.get(i), 0);
    }
}
