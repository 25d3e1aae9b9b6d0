/**
 * Frictional interfaces.
 */
package org.wolff.solver.contact;
