package nianbao.parse;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "nianbao.parse", importOptions = DoNotIncludeTests.class)
class LayersTest {

    @ArchTest
    static final ArchRule the_core_knows_no_framework = noClasses()
            .that()
            .haveNameNotMatching("nianbao\\.parse\\.(ParseStage|ParseConfig|Extractors|ExtractorReadiness)(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta..",
                    "io.quarkus..",
                    "io.smallrye..",
                    "io.micrometer..",
                    "org.apache.kafka..",
                    "nianbao.stage..");

    @ArchTest
    static final ArchRule no_other_service_is_imported = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("nianbao.ingest..", "nianbao.validate..", "nianbao.store..", "nianbao.local..");

    @ArchTest
    static final ArchRule readers_do_not_know_the_assembly = noClasses()
            .that()
            .resideInAnyPackage(
                    "nianbao.parse.extract..", "nianbao.parse.table", "nianbao.parse.narrative", "nianbao.parse.agency")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("nianbao.parse");

    @ArchTest
    static final ArchRule extraction_knows_nothing_of_tables_and_narrative = noClasses()
            .that()
            .resideInAPackage("nianbao.parse.extract..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("nianbao.parse.table", "nianbao.parse.narrative", "nianbao.parse.agency");

    @ArchTest
    static final ArchRule what_a_child_runs_knows_nothing_of_processes = noClasses()
            .that()
            .resideInAPackage("nianbao.parse.extract")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("nianbao.parse.extract.isolated");
}
