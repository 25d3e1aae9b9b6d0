/**
 * Interfaces along which parts press, stick, slip and part: unilateral contact with Coulomb friction on matching nodes,
 * without a penalty and without a factor to choose.
 *
 * <p>In: a mesh that {@link org.wolff.mesh.interfaces.SplitMesh} has cut, materials, supports,
 * {@link org.wolff.solver.contact.ContactInterface}s with their law, gap and bonded places, and loads in order
 * ({@link org.wolff.solver.contact.ContactLoad}; a press-fit is a first load without forces). Out:
 * {@link org.wolff.solver.contact.ContactStep} per load, pair by pair, and
 * {@link org.wolff.solver.contact.InterfaceResult}. Use:
 *
 * <pre>
 *   SplitMesh split = SplitMesh.of(mesh, facets.adjacency(), List.of(facets.between(bone, stem)));
 *   ContactInterface around = ContactInterface.of("stem in bone", split.interfaces().get(0), Friction.coulomb(0.4))
 *           .withGap(place -&gt; -0.05);
 *   ContactPairs pairs = ContactPairs.of(materials, List.of(around), constraints);
 *   List&lt;ContactStep&gt; steps = new ContactSolver(materials, springs, constraints, pairs,
 *           ContactSettings.DEFAULT, workers, progress).solve(loads);
 * </pre>
 *
 * <p>Law. Per pair with the jump J = R (u_far − u_near) along n, t1, t2: gap J_n + g0 ≥ 0, pressure ≥ 0, one of them
 * zero; slip s = J_t less where friction last held: s = 0 or λ_t = −μ λ_n s/|s|, with a slip stiffness k also λ_t = −k s
 * below that. With ten-node elements the jump is linear along the facets, so that all consistent forces are positive and
 * the pressure does not oscillate between corners and mid nodes.
 *
 * <p>Algorithm: a primal–dual active set with a semismooth Newton step (Alart and Curnier 1991; Hüeber and Wohlmuth 2005)
 * in the unknowns u and J. A closed pair's J is a known value and not a constraint; forces are residuals. The step is
 * unsymmetric by friction: GMRES. Linear solves go to 1e-2 and in any case to 1e-3 of the forces, for statuses are read off
 * them: with 1e-2 alone the stem below took 16 steps for 7.
 *
 * <p>Preconditioner: the multigrid of K with springs across the interfaces (100 times the softer diagonal) for what is
 * closed or stuck, no aggregate with nodes of two regions. The answer does not know the springs. Each step smooths its own
 * stiffness on the finest level and keeps the levels below; they are made anew when iterations grow by half. A sleeve of
 * metal in bone (1,320 pairs, 23,760 unknowns, TET4; bonded 20 iterations): fit and load took 162 iterations in 10 steps
 * with 3 times the diagonal and the levels of an earlier state, 143 when the finest level follows the state, 87 with 100
 * times the diagonal; 300 changes nothing, 1000 takes 116. A step's set-up is 0.01 s in place of 0.3 to 0.8 s. The energy
 * of a step must add up to 1e-9 of its work besides: forces alone balanced to 1e-8 left 4e-8 once. What decides:
 * <ul>
 *   <li>The root of a pair is its stiffer side, and known jumps move with the mean of both sides weighed by stiffness.
 *       Metal of 110 GPa in bone of 1 GPa, 413 pairs, μ 0.4: 605 iterations became 31 for the press-fit, 685 became 54 for
 *       the load, against 17 for the same model bonded (with a set-up in each step; 49 and 92 with few).
 *   <li>The coupling of friction to pressure stays in the matrix: without it the same case diverges.
 *   <li>The rigid motions of pieces that only interfaces hold are solved apart, with the tangent of the step, for the levels
 *       may be those of a state that held them: a screw of 18 pairs, 15 of them open, took 74 iterations a solve and takes 30;
 *       the sleeve takes 31 to 36 a load for 34 to 39, and as many near gross slip.
 * </ul>
 *
 * <p>Direction of slip: it is that of k s − λ_t with the slip s, the shear λ_t and the diagonal k of K, as Alart and Curnier
 * have it, and friction turns towards the slip with the stiffness k μ λ_n / (|k s − λ_t| − μ λ_n). With the direction of s
 * alone pairs with little slip turned about from step to step without end (96 pairs, TET10: not in 40 steps, nor in 1/64 of
 * the load; 6 steps so). An answer is one when the laws hold on trial, not when no status changes: at the bound of friction
 * stick and slip are both true, and forces known to 1e-5 say now one and now the other.
 *
 * <p>Slip that turns back: the diagonal k is larger than the stiffness that a pair meets when its neighbours give way. So a
 * pair that in truth sticks may be told to slip one way by friction along the other, then the other way, and so on while no
 * status changes. One that turns back twice in a row is tried as stuck, which is between the two. A cage between vertebrae
 * (138 pairs, flexion and extension twice) took 42 to 50 steps a load, all by way of the drag below, and takes 7 to 9. To try
 * it as stuck at the first turn takes 7 to 8 there, but 16 in place of 13 where all slips back by much (a cube, 9 pairs).
 *
 * <p>Start: each load tries pairs that slip as stuck. Where a press-fit has left all slipping, a step with free slip is that
 * of a loose part and goes nowhere (two random implants in bones did not settle so; 6 and 10 steps from stuck pairs).
 *
 * <p>Limit of friction: where Newton's iteration fails, {@link org.wolff.solver.contact.Creep} puts a drag on the jumps, which
 * fades. The part comes to rest, or has moved ten times the width of pairs, and then the load is more than the interfaces
 * can carry, and is refused with the forces between which that is so. {@link org.wolff.solver.contact.LoadCut} finds them by
 * the work that the drag takes up on that motion (the kinematic side of limit analysis): with friction from a press-fit, or
 * with one that grows with the load, three tries, where halves took seven to thirteen. Friction remembers the way, so a share
 * that ran away counts as the limit only when tried from an equilibrium nearer to it than the finest part.
 *
 * <p>Press-fits that press a part out: where friction is less than the slope of the walls, the part moves until nothing
 * touches it. The linear solves stall on the way at 1e-6, for contact forces, the scale of all, go to zero and leave a free
 * body: no better solver is wanted but the reason told. {@link org.wolff.solver.contact.Escapes} sees it as forces that fade
 * with the drag, to 1e-5 of what they were. Of fifty random implants five are such; each took 250 to 450 steps and ended as
 * not settled.
 *
 * <p>Rejected: calling pairs slipping below their bound in the first steps, to let the front of slip overshoot (14 steps
 * became 11 to 13 near gross slip, but 4 became 6 to 11 elsewhere); a line search on the violation of the laws (37 steps for
 * 10: it stops at each change of many statuses); condensing onto K_w with a 6×6 block per pair in the smoother (needs its
 * own levels for ten-node elements; the springs need 33 iterations in all for a press-fit of 160,818 unknowns); penalty and
 * augmented Lagrangian (factors that depend on units and mesh).
 *
 * <p>Limits: small sliding; one normal a pair, also at sharp edges; where three parts meet, the two pairs with the larger
 * areas count and the third does not: its jump is the sum of theirs, so a condition on it would need a multiplier of its
 * own, and forces would no longer be residuals. Its area is told ({@link org.wolff.solver.contact.ContactPairs#unpaired});
 * supports must hold both sides of a pair alike or only one.
 */
package org.wolff.solver.contact;
