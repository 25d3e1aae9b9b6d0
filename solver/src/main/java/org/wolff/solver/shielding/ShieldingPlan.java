package org.wolff.solver.shielding;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wolff.materials.catalogue.Material;
import org.wolff.solver.boundary.FacetSelection;

/**
 * How the intact bone is made of the implanted one, and what is compared.
 *
 * @param implants parts of the implant with the material that their space takes back, or none where it is void
 * @param bones parts that are compared, others than the implants
 * @param moved for each load that acts on the implant, the facets that it acts on in the intact bone
 * @param deadZones of the stimulus; at least one
 * @param windows of strain
 * @param zones ways to share the bone out
 */
public record ShieldingPlan(
        Map<String, Optional<Material>> implants,
        List<String> bones,
        Map<String, FacetSelection> moved,
        List<DeadZone> deadZones,
        StrainWindows windows,
        List<Zones> zones) {
    /** Commonly quoted half widths: no opened source. */
    public static final List<DeadZone> STANDARD_DEAD_ZONES =
            List.of(new DeadZone(0.75, Optional.empty()), new DeadZone(0.35, Optional.empty()));

    /** Copies the collections. */
    public ShieldingPlan {
        implants = Collections.unmodifiableMap(new LinkedHashMap<>(implants));
        bones = List.copyOf(bones);
        moved = Map.copyOf(moved);
        deadZones = List.copyOf(deadZones);
        zones = List.copyOf(zones);
    }
}
