package org.wolff.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.wolff.cli.cyclic.egg.Egg;
import org.wolff.cli.cyclic.hen.Hen;

/** The plan of docs/architecture.md, held by the byte code of all modules below cli. */
class ArchitectureTest {
    private static JavaClasses all;

    @BeforeAll
    static void read() {
        all = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.wolff");
    }

    @Test
    void allModulesAreRead() {
        Set<String> modules = new TreeSet<>();
        all.forEach(c -> modules.add(c.getPackageName().replaceAll("^org\\.wolff\\.(\\w+).*", "$1")));
        assertEquals(Set.of("cli", "materials", "mesh", "solver", "validation"), modules);
    }

    @Test
    void packagesHaveNoCycle() {
        slices().matching("org.wolff.(**)").should().beFreeOfCycles().check(all);
    }

    @Test
    void cyclesWouldBeSeen() {
        JavaClasses cyclic = new ClassFileImporter().importClasses(Egg.class, Hen.class);
        assertThrows(AssertionError.class, () -> slices().matching("org.wolff.(**)")
                .should()
                .beFreeOfCycles()
                .check(cyclic));
    }

    @Test
    void modulesLookOnlyDown() {
        String[] order = {"mesh", "materials", "solver", "validation", "cli"};
        for (int lower = 0; lower < order.length; lower++) {
            for (int upper = lower + 1; upper < order.length; upper++) {
                noClasses()
                        .that()
                        .resideInAPackage("org.wolff." + order[lower] + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.wolff." + order[upper] + "..")
                        .check(all);
            }
        }
    }

    @Test
    void meshNeedsTheJdkAlone() {
        classes()
                .that()
                .resideInAPackage("org.wolff.mesh..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("org.wolff.mesh..", "java..", "javax.xml..")
                .check(all);
    }

    @Test
    void numericsPrintNothing() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.wolff.cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .check(all);
    }
}
