/**
 * How wolff tells its user what is wrong: a {@link org.wolff.mesh.problem.Problem} has what, where, the likely cause and
 * the next action. The three exceptions that carry problems ({@link org.wolff.mesh.problem.Reported}) are the only ones
 * that the user is to see; each stands for an exit status. Anything else that is thrown is a defect of wolff itself.
 */
package org.wolff.mesh.problem;
