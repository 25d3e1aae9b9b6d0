/**
 * Feature curves: what of the boundary between parts is sharp. In: a region map. Out: {@link
 * org.wolff.mesh.feature.FeatureCurves}, and how much of them a mesh has ({@link
 * org.wolff.mesh.feature.EdgeRecovery}).
 */
package org.wolff.mesh.feature;
