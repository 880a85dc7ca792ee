package fr.microgate.parc.inventory.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What firmware says in place of a value is nobody's serial, tag, maker or model.
class JunkTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SN-1234567890",
                "BSN12345678901234567",
                "012345678901",
                "123456789012345678",
                "System Serial",
                "SerialNumber",
                "No Serial",
                "0000000001",
                "$(DEFAULT_STRING)",
                "xxx-xxx",
                "To Be Filled By O.E.M.,",
                "-----",
                "0.0.0"
            })
    void isNoSerial(String said) {
        assertThat(Identifiers.serial(said, null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5CG1234XYZ",
                "ABC12345",
                "CN12345678",
                "10000001",
                "R90123456",
                "1234567891"
            })
    void isASerial(String said) {
        assertThat(Identifiers.serial(said, null)).isEqualTo(said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4c4c4544-0000-2010-8020-80c04f202020",
                "00020003-0004-0005-0006-000700080008",
                "20202020-2020-2020-2020-202020202020",
                "ffffffff-ffff-ffff-ffff-ffffffffffff"
            })
    void isNoUuid(String said) {
        assertThat(Identifiers.uuid(said)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"42", "12345", "7", "PARC-0001"})
    void isATag(String said) {
        assertThat(Identifiers.assetTag(said)).isEqualTo(said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No Asset Tag",
                "Asset-1234567890",
                "ATN12345678901234567",
                "7783-7084-3265-9085-8269-3286-77",
                "0000000",
                "XXXXXX",
                "Default string"
            })
    void isNoTag(String said) {
        assertThat(Identifiers.assetTag(said)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "System manufacturer,System Product Name",
        "To Be Filled By O.E.M.,All Series",
        "Default string,Default string"
    })
    void theBoardIsKnownWhereTheMachineIsNot(String maker, String model) throws Exception {
        var machine =
                Documents.json(
                                """
                                "bios":{"smanufacturer":"%s","smodel":"%s","mmanufacturer":"ASUSTeK","mmodel":"H81M-K"}\
                                """
                                        .formatted(maker, model))
                        .machine();

        assertThat(machine.manufacturer()).isEqualTo("ASUSTeK");
        assertThat(machine.model()).isEqualTo("H81M-K");
    }

    @Test
    void aMachineOfAMakerKeepsItsNames() throws Exception {
        var machine =
                Documents.json("\"bios\":{\"smanufacturer\":\"HP\",\"smodel\":\"ProBook 450\"}")
                        .machine();

        assertThat(machine.model()).isEqualTo("ProBook 450");
    }
}
