package io.minyi.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.minyi.intake.DeadLetter;
import io.minyi.intake.MappedRecord;
import io.minyi.intake.MatterLesson;
import io.minyi.intake.RawRecord;
import io.minyi.intake.ValidRecord;
import io.minyi.jobs.handling.LoggedEvent;
import io.minyi.jobs.index.IndexDocument;
import io.minyi.petition.PetitionEvent;
import java.io.IOException;
import java.util.stream.Stream;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.types.PojoTestUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StreamedTypesTest {

  static Stream<Object> samples() {
    return Stream.of(
        Samples.rawRecord(),
        Samples.mappedRecord(),
        Samples.validRecord(),
        Samples.petitionEvent(),
        Samples.loggedEvent(),
        Samples.deadLetter(),
        Samples.matterLesson(),
        Samples.indexDocument());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void a_streamed_type_goes_through_its_serializer_unchanged(Object sample) throws IOException {
    assertThat(roundTrip(sample)).usingRecursiveComparison().isEqualTo(sample);
  }

  @Test
  void no_streamed_type_is_left_to_kryo() {
    for (Class<?> type :
        new Class<?>[] {
          RawRecord.class,
          MappedRecord.class,
          ValidRecord.class,
          PetitionEvent.class,
          LoggedEvent.class,
          DeadLetter.class,
          MatterLesson.class,
          IndexDocument.class
        }) {
      PojoTestUtils.assertSerializedAsPojoWithoutKryo(type);
    }
  }

  @SuppressWarnings("unchecked")
  private static <T> T roundTrip(T value) throws IOException {
    Configuration strict = new Configuration();
    strict.set(PipelineOptions.GENERIC_TYPES, false);
    TypeInformation<T> type = TypeInformation.of((Class<T>) value.getClass());
    TypeSerializer<T> serializer = type.createSerializer(new SerializerConfigImpl(strict));
    DataOutputSerializer out = new DataOutputSerializer(256);
    serializer.serialize(value, out);
    return serializer.deserialize(new DataInputDeserializer(out.getCopyOfBuffer()));
  }
}
