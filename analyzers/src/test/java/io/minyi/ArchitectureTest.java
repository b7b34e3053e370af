package io.minyi;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;

/** Who may know whom in the analyzers, and what none of them may do. */
@AnalyzeClasses(packages = "io.minyi", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {

  private static final DescribedPredicate<CodeUnitCallTarget> READS_THE_WALL_CLOCK =
      describe(
          "reads the wall clock",
          call ->
              (call.getOwner().getPackageName().equals("java.time")
                      && (call.getName().equals("now") || call.getName().startsWith("system"))
                      && call.getRawParameterTypes().stream()
                          .noneMatch(type -> type.isEquivalentTo(java.time.Clock.class)))
                  || (call.getOwner().isEquivalentTo(System.class)
                      && (call.getName().equals("currentTimeMillis")
                          || call.getName().equals("nanoTime")))
                  || (call.getOwner().isEquivalentTo(java.util.Date.class)
                      && call.getRawParameterTypes().isEmpty()
                      && call.getName().equals("<init>")));

  private static final DescribedPredicate<JavaClass> WRITTEN_AS_PLAIN_CLASSES =
      describe(
          "are plain classes",
          type ->
              !type.isInterface()
                  && !type.isEnum()
                  && !type.isRecord()
                  && !type.isAnonymousClass()
                  && !type.getModifiers().contains(JavaModifier.SYNTHETIC)
                  && !type.getModifiers().contains(JavaModifier.ABSTRACT)
                  && !type.isAssignableTo(Enum.class));

  @ArchTest
  static final ArchRule only_the_room_text_hanlp_knows_hanlp =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.minyi.text.hanlp")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.hankcs..");

  @ArchTest
  static final ArchRule only_the_room_text_vectors_knows_onnx =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.minyi.text.vectors")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.langchain4j..", "ai.onnxruntime..", "ai.djl..");

  @ArchTest
  static final ArchRule the_room_text_hanlp_knows_no_other_package_of_minyi =
      knowsOnly("io.minyi.text.hanlp", "io.minyi.text.hanlp");

  @ArchTest
  static final ArchRule nobody_knows_a_server_or_a_framework =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.flink..",
              "org.apache.kafka..",
              "co.elastic..",
              "org.elasticsearch..",
              "org.apache.lucene..",
              "org.springframework..",
              "java.net.http..",
              "java.sql..");

  @ArchTest
  static final ArchRule the_city_pack_knows_no_other_package_of_minyi =
      knowsOnly("io.minyi.city..", "io.minyi.city..");

  @ArchTest
  static final ArchRule petitions_know_only_what_was_read_of_their_text =
      knowsOnly("io.minyi.petition..", "io.minyi.petition..", "io.minyi.text");

  @ArchTest
  static final ArchRule the_text_knows_only_the_city =
      knowsOnly("io.minyi.text..", "io.minyi.text..", "io.minyi.city");

  @ArchTest
  static final ArchRule the_steps_of_a_reading_do_not_know_each_other =
      slices()
          .matching("io.minyi.text.(*)..")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(
              JavaClass.Predicates.resideInAPackage("io.minyi.text.reader.."), alwaysTrue())
          .ignoreDependency(
              alwaysTrue(), JavaClass.Predicates.resideInAPackage("io.minyi.text.hanlp.."));

  @ArchTest
  static final ArchRule the_names_of_topics_and_indices_know_nothing_but_the_jdk =
      classes()
          .that()
          .resideInAPackage("io.minyi.index..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("io.minyi.index..", "java..");

  @ArchTest
  static final ArchRule packages_have_no_cycles =
      slices().matching("io.minyi.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule time_comes_in_as_event_time_or_by_a_clock =
      noClasses().should().callCodeUnitWhere(target(READS_THE_WALL_CLOCK));

  @ArchTest
  static final ArchRule nobody_writes_to_the_console =
      GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

  @ArchTest
  static final ArchRule nobody_uses_java_util_logging =
      noClasses().should().dependOnClassesThat().resideInAPackage("java.util.logging..");

  @ArchTest
  static final ArchRule classes_are_final_unless_made_to_be_extended =
      classes().that(WRITTEN_AS_PLAIN_CLASSES).should().haveModifier(JavaModifier.FINAL);

  private static ArchRule knowsOnly(String room, String... known) {
    return noClasses()
        .that()
        .resideInAPackage(room)
        .should()
        .dependOnClassesThat(
            JavaClass.Predicates.resideInAPackage("io.minyi..")
                .and(JavaClass.Predicates.resideOutsideOfPackages(known)));
  }
}
