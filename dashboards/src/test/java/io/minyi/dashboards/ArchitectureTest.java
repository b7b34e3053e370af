package io.minyi.dashboards;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.minyi.dashboards", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule dashboards_know_no_flink_and_no_hanlp =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.flink..", "com.hankcs..", "io.minyi.jobs..", "io.minyi.local..");

  @ArchTest
  static final ArchRule only_health_and_its_own_room_know_kafka =
      noClasses()
          .that()
          .resideOutsideOfPackages("..health..", "..dashboards.kafka..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.kafka..");

  @ArchTest
  static final ArchRule only_index_makes_a_client =
      noClasses()
          .that()
          .resideOutsideOfPackage("..index..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.elasticsearch.client..");

  @ArchTest
  static final ArchRule expectation_knows_no_index_and_no_clock =
      noClasses()
          .that()
          .haveSimpleName("Expectation")
          .or()
          .haveSimpleName("TodayReport")
          .or()
          .haveSimpleName("Troubles")
          .or()
          .haveSimpleName("Silence")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("co.elastic..", "org.springframework..")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.time.Clock");

  @ArchTest
  static final ArchRule rooms_do_not_stand_in_a_circle =
      slices().matching("io.minyi.dashboards.(*)..").should().beFreeOfCycles();
}
