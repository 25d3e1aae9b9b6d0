package org.wolff.solver.analysis;

import org.wolff.solver.contact.ContactPairs;
import org.wolff.solver.contact.ContactPath;

/**
 * What the interfaces did up to the end of a step.
 *
 * @param pairs the node pairs
 * @param path the steps that led there
 */
record SolvedContact(ContactPairs pairs, ContactPath path) {}
