/**
 * Linear elastic laws, σ = C ε. In: engineering constants in MPa. Out: the 6×6 stiffness in the order xx, yy, zz, xy,
 * yz, xz with engineering shear strains, and the Poisson's ratio that the equivalent strain uses.
 *
 * <p>Source: Lekhnitskii, Theory of Elasticity of an Anisotropic Body (1963), chapter 1. Limits: small strain; a law
 * that is not positive definite is refused when made.
 */
package org.wolff.materials.elastic;
