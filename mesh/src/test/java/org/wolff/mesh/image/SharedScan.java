package org.wolff.mesh.image;

import java.nio.file.Path;

/** Where the scan of ../shared is, if it is there. */
final class SharedScan {
    private SharedScan() {}

    static Path folder() {
        String stated = System.getProperty("wolff.shared", "");
        Path shared = stated.isEmpty()
                ? Path.of(System.getProperty("wolff.root", "..")).resolve("../shared")
                : Path.of(stated);
        return shared.resolve("data/anatomy/ct-lumbar-tptbox");
    }
}
