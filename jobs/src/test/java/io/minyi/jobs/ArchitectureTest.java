package io.minyi.jobs;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameStartingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.minyi.jobs", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String[] KAFKA = {
    "org.apache.kafka..", "org.apache.flink.connector.kafka.."
  };
  private static final String[] ELASTICSEARCH = {
    "co.elastic..", "org.elasticsearch..", "org.apache.http.."
  };

  @ArchTest
  static final ArchRule intake_and_handling_know_no_kafka =
      noClasses()
          .that()
          .resideInAnyPackage("..jobs.intake..", "..jobs.handling..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(KAFKA);

  @ArchTest
  static final ArchRule intake_and_handling_know_no_elasticsearch =
      noClasses()
          .that()
          .resideInAnyPackage("..jobs.intake..", "..jobs.handling..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ELASTICSEARCH);

  @ArchTest
  static final ArchRule only_the_kafka_room_knows_the_kafka_connector =
      noClasses()
          .that()
          .resideOutsideOfPackage("..jobs.kafka..")
          // a job names the source that it wires without calling it
          .and()
          .haveSimpleNameNotEndingWith("Job")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.flink.connector.kafka..");

  @ArchTest
  static final ArchRule only_the_kafka_room_and_the_dead_letter_queue_know_kafka_clients =
      noClasses()
          .that(
              com.tngtech.archunit.base.DescribedPredicate.not(
                  resideInAPackage("..jobs.kafka..").or(simpleNameStartingWith("DeadLetterQueue"))))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.kafka..");

  @ArchTest
  static final ArchRule only_the_index_room_knows_elasticsearch =
      noClasses()
          .that()
          .resideOutsideOfPackage("..jobs.index..")
          .and()
          .haveSimpleNameNotEndingWith("Job")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ELASTICSEARCH);

  @ArchTest
  static final ArchRule no_class_knows_spring =
      noClasses().should().dependOnClassesThat().resideInAnyPackage("org.springframework..");

  @ArchTest
  static final ArchRule no_class_knows_who_starts_it =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.minyi.local..", "io.minyi.dashboards..");

  @ArchTest
  static final ArchRule operators_decide_nothing_themselves =
      noClasses()
          .that()
          .resideInAnyPackage("..jobs.intake..", "..jobs.handling..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.util.regex..",
              "java.text..",
              "java.time.format..",
              "com.fasterxml.jackson..",
              "com.hankcs..");

  @ArchTest
  static final ArchRule operators_take_time_from_their_input =
      noClasses()
          .should()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(java.time.Instant.class, "now");

  @ArchTest
  static final ArchRule steps_of_intake_are_final_and_made_of_one_decision =
      classes()
          .that()
          .areAssignableTo("io.minyi.jobs.intake.IntakeStep")
          .and()
          .doNotHaveModifier(com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT)
          .should()
          .haveModifier(com.tngtech.archunit.core.domain.JavaModifier.FINAL);
}
