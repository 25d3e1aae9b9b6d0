/**
 * YAML text as a tree whose every node knows where it stands, so that messages can point at line and column.
 *
 * <p>In: the bytes of a file. Out: a {@link org.wolff.materials.document.Node} tree with scalars left as text (a reader
 * knows what it expects, so {@code no} is never turned into a boolean nor {@code 1e3} into a number), and
 * {@link org.wolff.materials.document.Problems}: everything that is wrong, collected, shown with the line and a caret.
 *
 * <p>The tree is built from the parser's events rather than by the library's composer, so that depth and the number of
 * nodes that aliases expand to are bounded before anything is built ("billion laughs").
 *
 * <p>Source: YAML 1.2.2 (yaml.org/spec/1.2.2), parsed by snakeyaml-engine. Limits: 4 MB, depth 60, 100,000 nodes; UTF-8
 * only; one document per file; no tags, no keys that are not plain text. Rejected: binding to classes, which loses
 * places and stops at the first error.
 */
package org.wolff.materials.document;
