package nianbao.model;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "nianbao", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_model_needs_nothing_but_java_and_jackson = classes()
            .that()
            .resideInAPackage("nianbao.model..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "com.fasterxml.jackson..", "nianbao.model..");

    @ArchTest
    static final ArchRule archives_need_nothing_but_java_and_the_library_besides = classes()
            .that()
            .resideInAPackage("nianbao.archive..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.apache.commons.compress..", "nianbao.model..", "nianbao.archive..");

    @ArchTest
    static final ArchRule the_forms_know_nothing_of_reports_and_events = noClasses()
            .that()
            .resideInAPackage("nianbao.model.form..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("nianbao.model.report..", "nianbao.model.event..");

    @ArchTest
    static final ArchRule reports_know_nothing_of_events = noClasses()
            .that()
            .resideInAPackage("nianbao.model.report..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("nianbao.model.event..");
}
