/**
 * Decks of CalculiX and Abaqus. In: a text file, plain or gzipped, with the files that it includes. Out: a
 * {@link org.wolff.solver.analysis.DiscreteModel} with the numbers of its nodes ({@link org.wolff.cli.deck.DeckModel}),
 * and the other way round, a meshed model as a deck ({@link org.wolff.cli.deck.DeckWriter}).
 *
 * <p>The text is read byte by byte ({@link org.wolff.cli.deck.DeckScanner}), card by card
 * ({@link org.wolff.cli.deck.DeckReader}); {@link org.wolff.cli.deck.Keyword} says of every keyword whether it is read,
 * ignored because it cannot change the answer, or refused. A parameter that is neither read nor known to be harmless is
 * refused too. So nothing that changes the answer is passed over in silence.
 *
 * <p>Source: CalculiX CrunchiX User's Manual 2.20 (Dhondt), chapter 7; where it leaves room, what version 2.20 does:
 * within a step, forces at one node and direction add up, and so do pressures on one face; a later step keeps the loads
 * and prescribed displacements of the steps before, replaces those that it names again, and drops all of a kind with
 * OP=NEW.
 *
 * <p>Inside, nodes and elements are numbered along a curve through space ({@link org.wolff.mesh.geometry.SpaceCurve}):
 * mesh generators number front by front, and assembly, products and recovery then miss the caches. Tables have the deck's
 * own numbers, in its order.
 *
 * <p>Limits: linear statics with C3D4 or C3D10, not both; small strain; no contact, parts and instances yet. Springs go
 * from a node to the ground (SPRING1), not between nodes. Equations and ties are the same in all steps; a node without an element may steer an equation where it is prescribed, not be free.
 * Slave nodes of a tie are not moved onto the master surface. A deck is a text without units: it is taken to be in mm, N, MPa, tonne.
 *
 * <p>Rejected: regular expressions and a line as a String (a deck of 160,000 nodes must be read in about a second);
 * reading on after a bad number (what follows would be guesswork; unsupported keywords, though, are told all at once).
 */
package org.wolff.cli.deck;
