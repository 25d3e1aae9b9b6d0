/**
 * Stress shielding: bone with the implant against bone without it. In: element by element the states of both, on one mesh.
 * Out: ratios, Huiskes' stimulus, bone at risk of resorption and overload, Frost's windows, by part and zone.
 *
 * <p>The intact bone is the same mesh with other materials: the implant's space takes back a bone, or is void (a material of
 * a millionth of the softest stiffness, so that the matrix keeps its pattern). So elements match one to one and nothing is
 * interpolated. All interfaces are tied in it. Loads that acted on the implant act on bone where the case says; where it
 * does not, the metrics are refused.
 *
 * <p>Source: Huiskes et al., J. Biomech. 20:1135–1150, 1987; Kuiper and Huiskes, J. Biomech. Eng. 119:228–231, 1997; Frost,
 * Anat. Rec. 219:1–9, 1987. Limits: density is constant in a part; the state is that before any remodelling. Rejected:
 * intact bone on a mesh of its own, whose interpolation errors are of the size of small changes.
 */
package org.wolff.solver.shielding;
