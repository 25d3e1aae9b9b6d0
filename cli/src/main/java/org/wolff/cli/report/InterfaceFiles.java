package org.wolff.cli.report;

import java.util.ArrayList;
import java.util.List;
import org.wolff.solver.analysis.LoadCaseResult;
import org.wolff.solver.interfaces.ContactResult;
import org.wolff.solver.interfaces.InterfaceFields;

/**
 * The fields of an interface in a load case, and how the names of its files begin.
 *
 * @param loadCase name of the load case
 * @param fields of the interface
 * @param name what its files begin with, such as {@code walking.distal-end}
 */
record InterfaceFiles(String loadCase, InterfaceFields fields, String name) {
    /** Returns those of all load cases, in order. */
    static List<InterfaceFiles> of(List<LoadCaseResult> loadCases) {
        List<InterfaceFiles> all = new ArrayList<>();
        for (LoadCaseResult solved : loadCases) {
            for (InterfaceFields fields :
                    solved.contact().map(ContactResult::fields).orElse(List.of())) {
                String loadCase = solved.loadCase().name();
                all.add(new InterfaceFiles(loadCase, fields, loadCase + "." + fields.name()));
            }
        }
        List<String> names =
                FileNames.distinct(all.stream().map(InterfaceFiles::name).toList());
        for (int i = 0; i < names.size(); i++) {
            all.set(i, new InterfaceFiles(all.get(i).loadCase, all.get(i).fields, names.get(i)));
        }
        return List.copyOf(all);
    }
}
