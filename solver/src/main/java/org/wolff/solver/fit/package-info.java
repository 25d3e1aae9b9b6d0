/**
 * How an implant fits its bone, and how it moves against it. In: the mesh with which parts are implant, bone and screws. Out:
 * coverage by bone, matching degree, gaps as metrics and as a field, purchase of screws in cortical and cancellous bone,
 * displacement against the bone.
 *
 * <p>Limits: gaps are measured from the centroids of the implant's straight facets along their normals; gaps that the mesher
 * closed count as touching; a screw's axis is the principal axis of its volume, so a screw shorter than it is wide has
 * none. Rejected: motion against the point of bone nearest before loading, which is the interface's micromotion and comes
 * from contact.
 */
package org.wolff.solver.fit;
