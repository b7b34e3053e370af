package io.minyi.text.place;

import static org.assertj.core.api.Assertions.assertThat;

import io.minyi.text.place.AddressTagger.Tagged;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShippedAddressModelTest {

  private static final AddressTagger TAGGER = new AddressTagger(AddressModel.shipped());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          prov:广东省 city:深圳市 district:龙岗区 town:坂田街道 road:五和大道 roadno:12号 poi:星河花园 houseno:3栋 cellno:2单元 roomno:501室
          city:深圳市 district:南山区 town:西丽街道 community:大学城社区 road:学苑大道 roadno:88号 poi:创新大厦 houseno:A座 floorno:9楼 roomno:901
          district:福田区 road:梅林路 roadno:25号 poi:梅林新村 houseno:7栋 roomno:302房
          district:坪山区 town:坑梓街道 community:沙田社区 road:沙田路 roadno:6号
          district:罗湖区 road:东门中路 roadno:1055号 assist:对面
          city:南京市 district:鼓楼区 road:中山北路 assist:与 subroad:湖南路 assist:交叉口
          district:光明区 town:公明街道 community:合水口社区 road:上屯路 subroad:5巷 subroadno:7号
          """)
  void invented_addresses_are_tagged(String tagged) {
    String text = tagged.replaceAll("[a-z]+:| ", "");
    String found =
        TAGGER.tag(text).stream()
            .map(Tagged::span)
            .map(span -> span.part() + ":" + text.substring(span.start(), span.end()))
            .collect(Collectors.joining(" "));
    assertThat(found).isEqualTo(tagged);
  }

  @Test
  void a_chain_of_numbers_is_building_unit_and_room() {
    assertThat(TAGGER.tag("3-2-501").stream().map(Tagged::span))
        .containsExactly(
            new AddressSpan("houseno", 0, 1),
            new AddressSpan("cellno", 2, 3),
            new AddressSpan("roomno", 4, 7));
  }

  @Test
  void what_is_said_twice_is_tagged_once() {
    assertThat(TAGGER.tag("浙江省杭州市杭州市西湖区文三路8号").stream().map(t -> t.span().part()))
        .containsExactly("prov", "city", "district", "road", "roadno");
  }

  @Test
  void it_is_at_most_three_megabytes() throws IOException {
    try (InputStream in = AddressModel.class.getResourceAsStream("address.model")) {
      assertThat(in.readAllBytes()).hasSizeLessThan(3_000_000);
    }
  }
}
