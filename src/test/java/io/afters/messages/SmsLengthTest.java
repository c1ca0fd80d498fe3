package io.afters.messages;

import static org.assertj.core.api.Assertions.assertThat;

import io.afters.messages.SmsLength.Encoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmsLengthTest {

    @ParameterizedTest
    @CsvSource({
        "a,   0, GSM_7,   0, 0",
        "a,   1, GSM_7,   1, 1",
        "a, 160, GSM_7, 160, 1",
        "a, 161, GSM_7, 161, 2",
        "a, 306, GSM_7, 306, 2",
        "a, 307, GSM_7, 307, 3",
        "я,  70, UCS_2,  70, 1",
        "я,  71, UCS_2,  71, 2",
        "я, 134, UCS_2, 134, 2",
        "я, 135, UCS_2, 135, 3",
        "€,  80, GSM_7, 160, 1",
        "€,  81, GSM_7, 162, 2",
        "🍕, 35, UCS_2,  70, 1",
        "🍕, 36, UCS_2,  72, 2"
    })
    void aTextIsAsLongAsItsEncodingSays(String character, int times, Encoding encoding, int units, int parts) {
        var length = SmsLength.of(character.repeat(times));

        assertThat(length.encoding()).isEqualTo(encoding);
        assertThat(length.units()).isEqualTo(units);
        assertThat(length.parts()).isEqualTo(parts);
    }

    @Test
    void aCharacterOfTwoUnitsIsNotTornBetweenParts() {
        // 153 units end in the middle of the euro sign, so that one unit of the first part is lost.
        assertThat(SmsLength.of("a".repeat(152) + "€" + "a".repeat(151)).parts())
                .isEqualTo(2);
        assertThat(SmsLength.of("a".repeat(152) + "€" + "a".repeat(152)).parts())
                .isEqualTo(3);
        assertThat(SmsLength.of("я".repeat(66) + "🍕" + "я".repeat(65)).parts()).isEqualTo(2);
        assertThat(SmsLength.of("я".repeat(66) + "🍕" + "я".repeat(66)).parts()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"^", "{", "}", "\\", "[", "~", "]", "|", "€", "\f"})
    void charactersOfTheExtensionCountTwo(String character) {
        assertThat(SmsLength.of(character)).isEqualTo(new SmsLength(Encoding.GSM_7, 2, 1, null));
    }

    @ParameterizedTest
    @CsvSource({"Hi 🍕,5,🍕", "It’s ready,10,’", "Pizza — hot,11,—", "Ціна 5 €,8,Ц", "`,1,`", "ç,1,ç"})
    void theFirstCharacterThatMakesItLongIsNamed(String text, int units, String culprit) {
        assertThat(SmsLength.of(text)).isEqualTo(new SmsLength(Encoding.UCS_2, units, 1, culprit));
    }

    @Test
    void theRoomIsWhatFitsWithoutAnotherPart() {
        assertThat(SmsLength.of("").room()).isEqualTo(160);
        assertThat(SmsLength.of("a".repeat(160)).room()).isEqualTo(160);
        assertThat(SmsLength.of("a".repeat(161)).room()).isEqualTo(306);
        assertThat(SmsLength.of("я".repeat(135)).room()).isEqualTo(201);
    }
}
