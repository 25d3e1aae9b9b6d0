package org.wolff.validation.damage;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.wolff.mesh.geometry.Vector3;
import org.wolff.validation.phantom.TibialPhantom;

/**
 * One input of the seeded set: a body and what happened to it.
 *
 * @param seed number in the set
 * @param body what it was
 * @param damages what happened, in order
 * @param sound the body before
 * @param soup the body after
 */
record DamagedInput(int seed, String body, List<Damage> damages, Soup sound, Soup soup) {
    private static final List<String> BODIES = List.of("ball", "box", "ring", "egg", "tibia");

    /** Makes an input; the first ones have each damage alone, the others two or three. */
    static DamagedInput of(int seed) {
        Random random = new Random(1000 + seed);
        Damage[] all = Damage.values();
        String body = BODIES.get(seed < all.length ? seed % 4 : random.nextInt(BODIES.size()));
        Soup sound = body(body);
        List<Damage> damages = new ArrayList<>();
        if (seed < all.length) {
            damages.add(all[seed]);
        } else {
            for (int i = 2 + random.nextInt(2); i > 0; i--) {
                damages.add(all[1 + random.nextInt(all.length - 1)]);
            }
        }
        Soup soup = sound;
        for (Damage damage : damages) {
            soup = damage.done(soup, random);
        }
        return new DamagedInput(seed, body, List.copyOf(damages), sound, soup);
    }

    private static Soup body(String name) {
        Vector3 centre = new Vector3(3, -2, 1);
        return switch (name) {
            case "ball" -> Soup.ball(centre, new Vector3(12, 12, 12), 14);
            case "egg" -> Soup.ball(centre, new Vector3(16, 9, 11), 12);
            case "box" -> Soup.box(new Vector3(-9, -7, -5), new Vector3(9, 7, 5), 5);
            case "ring" -> Soup.ring(12, 5, 24);
            default -> Soup.of(new TibialPhantom().surface());
        };
    }

    /** Returns true where nothing that happened changes what the body is. */
    boolean keepsVolume() {
        return damages.stream().allMatch(Damage::keepsVolume)
                && !(damages.contains(Damage.UNWELDED) && damages.contains(Damage.FLIPPED)); // nobody knows their side
    }

    @Override
    public String toString() {
        return seed + ": " + body + " " + damages;
    }
}
