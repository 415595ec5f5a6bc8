package nianbao.store;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import nianbao.stage.Defects;
import nianbao.stage.Failure;

@AnalyzeClasses(packages = "nianbao.store", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] FRAMEWORKS = {
        "jakarta..",
        "io.quarkus..",
        "io.smallrye..",
        "org.eclipse.microprofile..",
        "org.apache.kafka..",
        "org.hibernate..",
        "nianbao.stage.."
    };

    @ArchTest
    static final ArchRule the_cores_know_no_framework = noClasses()
            .that()
            .resideInAnyPackage("nianbao.store.event..", "nianbao.store.query..", "nianbao.store.write..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(FRAMEWORKS)
                    .and(not(belongToAnyOf(
                            Failure.class, Defects.class)))); // the one place that sorts and names failures

    @ArchTest
    static final ArchRule events_and_queries_know_no_database = noClasses()
            .that()
            .resideInAnyPackage("nianbao.store.event..", "nianbao.store.query..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "nianbao.store.write..", "nianbao.store.entity..");

    @ArchTest
    static final ArchRule the_store_knows_no_other_service = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("nianbao.ingest..", "nianbao.parse..", "nianbao.validate..");
}
