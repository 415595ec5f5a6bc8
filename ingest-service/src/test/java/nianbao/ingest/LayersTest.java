package nianbao.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The core knows no framework; the service knows no other service. */
@AnalyzeClasses(packages = "nianbao.ingest", importOptions = ImportOption.DoNotIncludeTests.class)
class LayersTest {

    @ArchTest
    static final ArchRule THE_CORE_IS_PLAIN_JAVA = classes()
            .that()
            .resideInAPackage("nianbao.ingest.admission..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "nianbao.ingest.admission..",
                    "nianbao.archive..",
                    "nianbao.model..",
                    "org.mozilla.universalchardet..");

    @ArchTest
    static final ArchRule NO_SERVICE_KNOWS_ANOTHER = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("nianbao.parse..", "nianbao.validate..", "nianbao.store..", "nianbao.local..");

    @ArchTest
    static final ArchRule THE_CORE_KNOWS_NOTHING_OF_ITS_SHELL = noClasses()
            .that()
            .resideInAPackage("nianbao.ingest.admission..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("nianbao.ingest", "nianbao.ingest.http..", "nianbao.stage..");
}
