package org.wolff.solver.interfaces;

import java.util.List;
import java.util.Optional;
import org.wolff.solver.contact.InterfaceResult;
import org.wolff.solver.contact.StepEnergy;

/**
 * What the interfaces did in one load case.
 *
 * @param after the load case from whose end it starts; empty where nothing has acted yet
 * @param interfaces what each did, in the order of the model
 * @param fields of each interface, those without pairs among them
 * @param newtonSteps of the solve
 * @param parts into how many part steps the load was cut
 * @param energy where the work went
 */
public record ContactResult(
        Optional<String> after,
        List<InterfaceResult> interfaces,
        List<InterfaceFields> fields,
        int newtonSteps,
        int parts,
        StepEnergy energy) {
    /** Copies the list. */
    public ContactResult {
        interfaces = List.copyOf(interfaces);
        fields = List.copyOf(fields);
    }
}
