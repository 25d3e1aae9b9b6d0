package org.wolff.cli.report;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.wolff.solver.analysis.LoadCaseResult;
import org.wolff.solver.analysis.Model;
import org.wolff.solver.boundary.History;
import org.wolff.solver.contact.Friction;
import org.wolff.solver.contact.InterfaceResult;
import org.wolff.solver.contact.Micromotion;
import org.wolff.solver.contact.PairStatus;
import org.wolff.solver.contact.StepEnergy;
import org.wolff.solver.interfaces.ContactResult;
import org.wolff.solver.interfaces.GapField;
import org.wolff.solver.interfaces.Interface;
import org.wolff.solver.interfaces.InterfaceLaw;

/** What {@code results.json} says of interfaces: what was asked, and what each did in each load case. */
final class InterfaceJson {
    private final JsonText json;

    InterfaceJson(JsonText json) {
        this.json = json;
    }

    /** Writes what was asked, into {@code model}. */
    void model(Model model) throws IOException {
        json.objects("interfaces", model.interfaces(), this::definition);
        json.objects("histories", model.histories(), this::history);
    }

    private void definition(Interface of) throws IOException {
        json.text("name", of.name());
        json.strings("between", of.between());
        json.flag("everywhere", of.within().isEmpty());
        json.text("law", of.law().word());
        json.flag("verified", of.law().verified());
        InterfaceLaw law = of.law();
        if (law instanceof InterfaceLaw.Sliding sliding) {
            friction(sliding.friction());
            json.text("source", sliding.source());
        } else if (law instanceof InterfaceLaw.PartlyBonded partly) {
            friction(partly.friction());
            json.text("source", partly.source());
            if (partly.bonding() instanceof InterfaceLaw.BondedShare share) {
                json.number("bondedShare", share.share());
                json.count("seed", share.seed());
            }
        }
        json.object("gap", () -> gap(of.gap()));
        json.number("closeBelow", of.closeBelow());
    }

    private void friction(Friction friction) throws IOException {
        json.number("friction", friction.coefficient());
        json.number("slipStiffness", friction.slipStiffness());
    }

    private void gap(GapField field) throws IOException {
        if (field instanceof GapField.Uniform uniform) {
            json.text("type", "uniform");
            json.numbers("values", uniform.gap());
        } else if (field instanceof GapField.ByZone zones) {
            json.text("type", "zones");
            json.numbers(
                    "values",
                    zones.zones().stream().mapToDouble(GapField.Zone::gap).toArray());
            json.number("elsewhere", zones.elsewhere());
        } else if (field instanceof GapField.ByDistance distance) {
            json.text("type", "distance");
            json.numbers("values", distance.first(), distance.last());
            json.numbers("distances", distance.from(), distance.to());
            json.vector("point", distance.point());
            json.vector("normal", distance.normal());
        } else {
            throw new IllegalStateException("no words for " + field.getClass());
        }
    }

    private void history(History history) throws IOException {
        json.text("name", history.name());
        json.count("cycles", history.cycles());
        json.objects("steps", history.moves(), move -> {
            json.text("loadCase", move.loadCase());
            json.number("factor", move.factor());
        });
    }

    /** Writes what came of it, as the array {@code contact}; empty where there are no interfaces. */
    void results(List<LoadCaseResult> loadCases) throws IOException {
        List<InterfaceFiles> files = InterfaceFiles.of(loadCases);
        List<LoadCaseResult> solved =
                loadCases.stream().filter(of -> of.contact().isPresent()).toList();
        json.objects("contact", solved, of -> {
            ContactResult contact = of.contact().get();
            json.text("loadCase", of.loadCase().name());
            json.text("after", contact.after());
            json.count("newtonSteps", contact.newtonSteps());
            json.count("parts", contact.parts());
            json.object("energy", () -> energy(contact.energy()));
            json.objects("interfaces", contact.interfaces(), one -> {
                result(one);
                json.text("files", name(files, of.loadCase().name(), one.name()));
            });
        });
    }

    private static String name(List<InterfaceFiles> files, String loadCase, String name) {
        return files.stream()
                .filter(of ->
                        of.loadCase().equals(loadCase) && of.fields().name().equals(name))
                .map(InterfaceFiles::name)
                .findFirst()
                .orElseThrow();
    }

    private void energy(StepEnergy energy) throws IOException {
        json.number("external", energy.external());
        json.number("elastic", energy.elastic());
        json.number("stepping", energy.stepping());
        json.number("friction", energy.friction());
        json.number("normal", energy.normal());
        json.number("error", energy.error());
    }

    private void result(InterfaceResult result) throws IOException {
        json.text("name", result.name());
        json.number("area", result.area());
        json.number("unpairedArea", result.unpaired());
        json.object("areas", () -> {
            for (PairStatus status : EnumSet.allOf(PairStatus.class)) {
                json.number(
                        status.name().toLowerCase(Locale.ROOT), result.areaOf().get(status));
            }
        });
        json.vector("force", result.force());
        json.vector("moment", result.moment());
        json.number("meanPressure", result.meanPressure());
        json.number("largestPressure", result.largestPressure());
        json.number("largestShear", result.largestShear());
        json.number("largestOpening", result.largestOpening());
        json.number("penetration", result.penetration());
        json.number("coulombExcess", result.excess());
        json.number("elasticSlip", result.elasticSlip());
        json.number("frictionalSlip", result.frictionalSlip());
        json.objects(
                "micromotion",
                EnumSet.allOf(Micromotion.Definition.class),
                definition -> motion(definition, result.motion().get(definition)));
    }

    private void motion(Micromotion.Definition definition, Micromotion motion) throws IOException {
        json.text("definition", definition.name().toLowerCase(Locale.ROOT));
        json.number("mean", motion.mean());
        json.number("median", motion.median());
        json.number("p95", motion.percentile95());
        json.number("max", motion.largest());
        double[] limits = Micromotion.limits();
        json.objects("shares", IntStream.range(0, limits.length).boxed().toList(), i -> {
            json.number("upTo", limits[i]);
            json.number("share", motion.shares()[i]);
        });
        json.number("shareBeyond", Math.max(0, 1 - motion.shares()[limits.length - 1]));
    }
}
