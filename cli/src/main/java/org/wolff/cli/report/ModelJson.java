package org.wolff.cli.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.wolff.materials.catalogue.Material;
import org.wolff.materials.catalogue.Property;
import org.wolff.materials.ct.CtModulus;
import org.wolff.materials.ct.MappedModulus;
import org.wolff.materials.elastic.ElasticMaterial;
import org.wolff.materials.elastic.IsotropicMaterial;
import org.wolff.materials.elastic.OrthotropicMaterial;
import org.wolff.mesh.tetmesh.TetMesh;
import org.wolff.solver.analysis.AnalysisResult;
import org.wolff.solver.analysis.LoadCaseResult;
import org.wolff.solver.analysis.Model;
import org.wolff.solver.boundary.Load;
import org.wolff.solver.boundary.Support;

/** The sections of {@code results.json} about what was solved: parts, materials, supports, loads, mesh. */
final class ModelJson {
    private final JsonText json;
    private final AnalysisResult result;

    ModelJson(JsonText json, AnalysisResult result) {
        this.json = json;
        this.result = result;
    }

    void write() throws IOException {
        json.object("model", this::model);
        json.objects("materials", distinctMaterials(), this::material);
        if (!result.materials().mapped().isEmpty()) {
            json.objects("mappedModuli", result.materials().mapped(), this::mapped);
        }
        json.object("mesh", this::mesh);
    }

    private void model() throws IOException {
        Optional<Model> meshed = result.subject().meshed();
        if (meshed.isPresent()) {
            json.objects("parts", meshed.get().parts(), part -> {
                part(part.name(), part.material());
                if (part.made().axes().isPresent()) {
                    json.text("axes", part.made().axes().get().toString());
                }
            });
            json.objects("supports", meshed.get().supports(), support -> {
                json.text("name", support.name());
                restraint(support.restraint());
            });
        } else {
            List<String> names = result.mesh().regionNames();
            json.objects("parts", IntStream.range(0, names.size()).boxed().toList(), region -> {
                part(names.get(region), result.materials().ofRegion().get(region));
            });
            Set<String> supports = new LinkedHashSet<>();
            for (LoadCaseResult solved : result.loadCases()) {
                solved.balance().supports().forEach(support -> supports.add(support.support()));
            }
            json.objects("supports", supports, support -> {
                json.text("name", support);
                json.text("type", "prescribed");
            });
        }
        if (meshed.isPresent()) {
            new InterfaceJson(json).model(meshed.get());
        }
        json.objects("loadCases", result.loadCases(), solved -> {
            json.text("name", solved.loadCase().name());
            json.objects("loads", solved.loadCase().loads(), this::load);
        });
    }

    private void part(String name, Material material) throws IOException {
        json.text("name", name);
        json.text("material", material.name());
    }

    private void restraint(Support.Restraint restraint) throws IOException {
        if (restraint instanceof Support.Fixed) {
            json.text("type", "fixed");
        } else if (restraint instanceof Support.Roller roller) {
            json.text("type", "roller");
            json.vector("direction", roller.direction());
        } else if (restraint instanceof Support.Spring spring) {
            json.text("type", "spring");
            json.number("stiffness", spring.stiffness());
            json.vector("direction", spring.direction());
        } else {
            throw new IllegalStateException("no words for " + restraint.getClass());
        }
    }

    private void load(Load load) throws IOException {
        json.text("name", load.name());
        if (load instanceof Load.Force force) {
            json.text("type", "force");
            json.vector("total", force.total());
        } else if (load instanceof Load.Pressure pressure) {
            json.text("type", "pressure");
            json.number("pressure", pressure.pressure());
        } else if (load instanceof Load.Moment moment) {
            json.text("type", "moment");
            json.vector("moment", moment.moment());
        } else if (load instanceof Load.Gravity gravity) {
            json.text("type", "gravity");
            json.vector("acceleration", gravity.acceleration());
        } else {
            throw new IllegalStateException("no words for " + load.getClass());
        }
    }

    private List<Material> distinctMaterials() {
        return result.materials().ofRegion().stream().distinct().toList();
    }

    private void material(Material material) throws IOException {
        json.text("name", material.name());
        json.text("description", material.description());
        List<String> parts = new ArrayList<>();
        for (int region = 0; region < result.materials().ofRegion().size(); region++) {
            if (result.materials().ofRegion().get(region).equals(material)) {
                parts.add(result.mesh().regionNames().get(region));
            }
        }
        json.strings("parts", parts);
        json.object("law", () -> law(material.elastic()));
        json.number("density", material.density());
        json.flag("verified", material.properties().stream().allMatch(Property::verified));
        json.objects("properties", material.properties(), this::property);
        json.strings("notes", material.notes());
    }

    private void mapped(MappedModulus mapped) throws IOException {
        CtModulus ct = mapped.ct();
        json.text("part", mapped.part());
        json.text("image", ct.file());
        json.text("orientation", ct.image().orientation());
        json.text("coordinates", ct.image().space().word());
        json.numbers("spacing", ct.image().spacing());
        json.text("calibration", ct.calibration().method().word());
        json.text("density", ct.calibration().measure().title());
        json.number("densityAtZero", ct.calibration().intercept());
        json.number("densityPerHounsfield", ct.calibration().slope());
        json.text("law", ct.law().name());
        json.text("mapping", ct.mapping().word());
        json.text("partialVolume", ct.surface().word());
        json.numbers("limits", ct.least(), ct.greatest());
        json.number("mean", mapped.mean());
        json.number("smallest", mapped.smallest());
        json.number("greatest", mapped.greatest());
        json.number("meanHounsfield", mapped.meanHounsfield());
        json.number("negativeDensityShare", mapped.negativeDensity());
        json.number("raisedShare", mapped.raised());
        json.number("loweredShare", mapped.lowered());
        json.number("surfaceShare", mapped.surface());
        json.number("outsideShare", mapped.outside());
        json.numbers("histogramEdges", mapped.edges());
        json.numbers("histogramShares", mapped.histogram());
    }

    private void law(ElasticMaterial law) throws IOException {
        if (law instanceof IsotropicMaterial isotropic) {
            json.text("type", "isotropic");
            json.number("youngsModulus", isotropic.youngsModulus());
            json.number("poissonsRatio", isotropic.poissonsRatio());
        } else if (law instanceof OrthotropicMaterial orthotropic) {
            OrthotropicMaterial.Constants constants = orthotropic.constants();
            json.text("type", "orthotropic");
            json.numbers("youngsModuli", constants.e1(), constants.e2(), constants.e3());
            json.numbers("poissonsRatios", constants.nu12(), constants.nu13(), constants.nu23());
            json.numbers("shearModuli", constants.g12(), constants.g13(), constants.g23());
            json.vector("axis1", orthotropic.axis1());
            json.vector("axis2", orthotropic.axis2());
        } else {
            throw new IllegalStateException("no words for " + law.getClass());
        }
    }

    private void property(Property property) throws IOException {
        json.text("name", property.name());
        json.number("value", property.value());
        json.text("unit", property.unit());
        json.number("low", property.low());
        json.number("high", property.high());
        json.text("source", property.source());
        json.flag("verified", property.verified());
        json.text("condition", property.condition());
    }

    private void mesh() throws IOException {
        TetMesh mesh = result.mesh();
        json.count("nodes", mesh.nodeCount());
        json.count("tets", mesh.tetCount());
        json.count("unknowns", result.unknowns());
        json.text("order", mesh.order().name());
        json.number(
                "size",
                result.subject().meshed().map(model -> model.sizing().size()).orElse(Double.NaN));
        json.number("volume", result.quality().volume());
        json.object("quality", () -> new QualityJson(json, result.quality()).write());
        long[] tets = new long[mesh.regionNames().size()];
        for (short region : mesh.region()) {
            tets[region]++;
        }
        json.objects("regions", IntStream.range(0, tets.length).boxed().toList(), region -> {
            json.text("name", mesh.regionNames().get(region));
            json.count("tets", tets[region]);
            json.number("volume", result.quality().regionVolumes()[region]);
        });
    }
}
