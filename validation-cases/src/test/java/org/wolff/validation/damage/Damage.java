package org.wolff.validation.damage;

import java.util.Random;
import org.wolff.mesh.geometry.RigidMotion;
import org.wolff.mesh.geometry.Vector3;

/** What surfaces suffer on their way from scanner to solver. Each kind is made anew from a seed. */
enum Damage {
    NONE(true) {
        @Override
        Soup done(Soup soup, Random random) {
            return soup;
        }
    },
    /** Triangles near some places are missing. */
    HOLES(true) {
        @Override
        Soup done(Soup soup, Random random) {
            Soup left = soup;
            for (int hole = 1 + random.nextInt(4); hole > 0; hole--) {
                Vector3 at = somewhere(left, random);
                double radius = 0.06 * extent(soup) * random.nextDouble(0.3, 1);
                left = filtered(left, t -> t[0].minus(at).norm() > radius);
            }
            return left;
        }
    },
    /** Single triangles are missing all over. */
    GAPS(true) {
        @Override
        Soup done(Soup soup, Random random) {
            return filtered(soup, t -> random.nextInt(50) > 0);
        }
    },
    FLIPPED(true) {
        @Override
        Soup done(Soup soup, Random random) {
            Soup turned = new Soup();
            int oneOf = 3 + random.nextInt(20);
            soup.triangles.forEach(
                    t -> turned.triangles.add(random.nextInt(oneOf) == 0 ? new Vector3[] {t[0], t[2], t[1]} : t));
            return turned;
        }
    },
    INSIDE_OUT(true) {
        @Override
        Soup done(Soup soup, Random random) {
            return soup.insideOut();
        }
    },
    /** Triangles stand twice, some of the copies the other way round. */
    DUPLICATED(true) {
        @Override
        Soup done(Soup soup, Random random) {
            Soup copies = filtered(soup, t -> random.nextInt(6) == 0);
            return soup.with(copies).with(filtered(copies, t -> random.nextInt(8) == 0));
        }
    },
    /** A patch is pushed through the other side. */
    CROSSING(false) {
        @Override
        Soup done(Soup soup, Random random) {
            Vector3 at = somewhere(soup, random);
            Vector3 push = soup.centre().minus(at).times(random.nextDouble(0.5, 2.3));
            double radius = 0.12 * extent(soup);
            return soup.map(p -> p.minus(at).norm() < radius ? p.plus(push) : p);
        }
    },
    NOISY(true) {
        @Override
        Soup done(Soup soup, Random random) {
            double size = 0.004 * extent(soup);
            long seed = random.nextLong();
            return soup.map(p -> {
                Random own = new Random(seed ^ p.hashCode()); // vertices stay joined
                return p.plus(new Vector3(own.nextGaussian(), own.nextGaussian(), own.nextGaussian()).times(size));
            });
        }
    },
    /** Every triangle moves by itself, so that no two share a vertex any more. */
    UNWELDED(true) {
        @Override
        Soup done(Soup soup, Random random) {
            double size = 0.0005 * extent(soup);
            return soup.map(p -> p.plus(vector(random).times(size)));
        }
    },
    ROTATED(true) {
        @Override
        Soup done(Soup soup, Random random) {
            RigidMotion motion = RigidMotion.rotation(vector(random), random.nextDouble(6), vector(random))
                    .then(RigidMotion.translation(vector(random).times(100)));
            return soup.map(motion::apply);
        }
    },
    /** The same body stands twice at one place. */
    COINCIDENT(true) {
        @Override
        Soup done(Soup soup, Random random) {
            return soup.with(soup);
        }
    },
    /** A second body touches the first in a face, or overlaps it a little. */
    TOUCHING(false) {
        @Override
        Soup done(Soup soup, Random random) {
            double shift = extent(soup) * (random.nextBoolean() ? 1e-9 : 0.05);
            Soup other =
                    soup.map(p -> new Vector3(-p.x() + shift, p.y(), p.z())).insideOut();
            return soup.with(other);
        }
    },
    /** Triangles become three with a new vertex next to one of their sides. */
    SLIVERS(true) {
        @Override
        Soup done(Soup soup, Random random) {
            Soup cut = new Soup();
            for (Vector3[] t : soup.triangles) {
                if (random.nextInt(5) > 0) {
                    cut.triangles.add(t);
                    continue;
                }
                double near = Math.pow(10, -random.nextInt(2, 9));
                Vector3 p = t[0].times(0.5 - 0.5 * near)
                        .plus(t[1].times(0.5 - 0.5 * near))
                        .plus(t[2].times(near));
                for (int i = 0; i < 3; i++) {
                    cut.triangles.add(new Vector3[] {t[i], t[(i + 1) % 3], p});
                }
            }
            return cut;
        }
    },
    /** A part of the surface alone: it encloses less, or nothing. */
    SHEET(false) {
        @Override
        Soup done(Soup soup, Random random) {
            Vector3 centre = soup.centre();
            Vector3 way = vector(random).unit();
            double beyond = extent(soup) * random.nextDouble(-0.2, 0.45);
            Soup sheet = filtered(soup, t -> t[0].minus(centre).dot(way) > beyond);
            return sheet.triangles.isEmpty() ? filtered(soup, t -> t == soup.triangles.get(0)) : sheet;
        }
    },
    /** A smaller copy inside, turned either way. */
    NESTED(false) {
        @Override
        Soup done(Soup soup, Random random) {
            Vector3 centre = soup.centre();
            double factor = random.nextDouble(0.3, 0.9);
            Soup inner = soup.map(p -> centre.plus(p.minus(centre).times(factor)));
            return soup.with(random.nextBoolean() ? inner.insideOut() : inner);
        }
    },
    NO_NUMBERS(true) {
        @Override
        Soup done(Soup soup, Random random) {
            Soup spoilt = new Soup();
            for (Vector3[] t : soup.triangles) {
                double bad = random.nextBoolean() ? Double.NaN : Double.POSITIVE_INFINITY;
                spoilt.triangles.add(
                        random.nextInt(60) > 0 ? t : new Vector3[] {t[0], new Vector3(t[1].x(), bad, t[1].z()), t[2]});
            }
            return spoilt;
        }
    },
    /** Crumbs around the body. */
    DEBRIS(true) {
        @Override
        Soup done(Soup soup, Random random) {
            Soup all = soup;
            for (int i = 0; i < 6; i++) {
                double size = 0.01 * extent(soup) * random.nextDouble(0.05, 1);
                Vector3 at = somewhere(soup, random).plus(vector(random).times(0.05 * extent(soup)));
                all = all.with(Soup.ball(at, new Vector3(size, size, size), 3));
            }
            return all;
        }
    };

    private final boolean keepsVolume;

    Damage(boolean keepsVolume) {
        this.keepsVolume = keepsVolume;
    }

    /** Returns true where the body is still the same, as far as anybody can tell. */
    boolean keepsVolume() {
        return keepsVolume;
    }

    abstract Soup done(Soup soup, Random random);

    private interface Test {
        boolean keeps(Vector3[] triangle);
    }

    private static Soup filtered(Soup soup, Test test) {
        Soup left = new Soup();
        for (Vector3[] t : soup.triangles) {
            if (test.keeps(t)) {
                left.triangles.add(t);
            }
        }
        return left;
    }

    static Vector3 vector(Random random) {
        return new Vector3(random.nextGaussian(), random.nextGaussian(), random.nextGaussian());
    }

    private static Vector3 somewhere(Soup soup, Random random) {
        return soup.triangles.get(random.nextInt(soup.triangles.size()))[0];
    }

    /** Returns twice the greatest distance of a vertex from the centre. */
    private static double extent(Soup soup) {
        Vector3 centre = soup.centre();
        double most = 0;
        for (Vector3[] t : soup.triangles) {
            most = Math.max(most, t[0].minus(centre).norm());
        }
        return 2 * most;
    }
}
