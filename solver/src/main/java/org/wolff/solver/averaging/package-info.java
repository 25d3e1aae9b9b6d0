/**
 * Stress and strain averaged over a material length, beside the raw peaks. In: tensors at the integration points, a length
 * for each part. Out: metrics {@code von-mises.averaged}, {@code principal-1.averaged}, {@code principal-3.averaged},
 * {@code equivalent-strain.averaged}.
 *
 * <p>Source: the volume method of the theory of critical distances, a ball of radius 1.54 L around the hot spot with L =
 * (1/π)(ΔK_th/Δσ0)² (Taylor, Int. J. Fatigue 21:413–420, 1999; Bellett et al., Int. J. Fatigue 27:207–221, 2005). The
 * tensor is averaged, then its scalar formed: so stress that turns its sign within the ball cancels, as it should for a
 * process that needs the length. Limits: the ball is cut by the part, never by another part's nearness; lengths are
 * constant in a part. Rejected: a length taken from the mesh, which makes the number depend on it again.
 */
package org.wolff.solver.averaging;
