package nianbao.validate;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "nianbao", importOptions = ImportOption.DoNotIncludeTests.class)
class LayersTest {

    @ArchTest
    static final ArchRule the_core_knows_no_framework_and_no_shell = noClasses()
            .that()
            .resideInAPackage("nianbao.validate..")
            .and()
            .resideOutsideOfPackage("nianbao.validate.shell..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta..",
                    "io..",
                    "org.apache..",
                    "org.eclipse..",
                    "org.jboss..",
                    "nianbao.stage..",
                    "nianbao.validate.shell..");

    @ArchTest
    static final ArchRule no_other_service_is_known = noClasses()
            .that()
            .resideInAPackage("nianbao.validate..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("nianbao.ingest..", "nianbao.parse..", "nianbao.store..");

    @ArchTest
    static final ArchRule identities_know_no_rules = noClasses()
            .that()
            .resideInAnyPackage("nianbao.validate.identity..", "nianbao.validate.subject..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("nianbao.validate.rule..");
}
