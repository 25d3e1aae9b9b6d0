/**
 * The case language as one table: every key with type, default, unit and meaning, those of later versions included as
 * planned.
 *
 * <p>Out: {@link org.wolff.cli.casefile.language.CaseLanguage#root()}, a tree of
 * {@link org.wolff.cli.casefile.language.ValueType}s. The reader of case files, the JSON Schema for editors and the
 * key tables of {@code docs/case-file.md} are all driven by it, so they cannot disagree.
 *
 * <p>Limits: the table says what a file may look like, not whether its names resolve or its geometry makes sense; that
 * is for {@code org.wolff.cli.casefile}. Rejected: annotated classes filled by reflection (places of values are lost,
 * alternatives such as "name or mapping" do not fit), and a hand-written schema (it would drift from the reader).
 */
package org.wolff.cli.casefile.language;
