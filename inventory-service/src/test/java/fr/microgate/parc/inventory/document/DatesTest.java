package fr.microgate.parc.inventory.document;

import static fr.microgate.parc.inventory.document.Dates.Order.DAY_FIRST;
import static fr.microgate.parc.inventory.document.Dates.Order.MONTH_FIRST;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2017-02-20 08:11:53           | 2017-02-20T08:11:53
                    2017-02-20T08:11:53Z          | 2017-02-20T08:11:53
                    2017-02-20T08:11:53+02:00     | 2017-02-20T08:11:53
                    2021-05-31 14:00:00:00+02:00  | 2021-05-31T14:00
                    2017-02-20 08:11              | 2017-02-20T08:11
                    2017-02-20                    | 2017-02-20T00:00
                    2017/02/20 08:11:53           | 2017-02-20T08:11:53
                    2017-2-3                      | 2017-02-03T00:00
                    20/02/2017 08:11:53           | 2017-02-20T08:11:53
                    20/02/2017 08:11              | 2017-02-20T08:11
                    03/02/2017                    | 2017-02-03T00:00
                    02/20/2017                    | 2017-02-20T00:00
                    02/20/2017 11:05:00 PM        | 2017-02-20T23:05
                    20.02.2017                    | 2017-02-20T00:00
                    3.2.2017 9:05                 | 2017-02-03T09:05
                    20170220                      | 2017-02-20T00:00
                    20170220081153.500000+060     | 2017-02-20T00:00
                    Mon Feb 20 08:11:53 2017      | 2017-02-20T08:11:53
                    Mon Feb  6 08:11:53 2017      | 2017-02-06T08:11:53
                    Mon Feb 20 08:11:53 CET 2017  | 2017-02-20T08:11:53
                    Mon 20 Feb 2017 08:11:53      | 2017-02-20T08:11:53
                    20-Feb-2017                   | 2017-02-20T00:00
                    """)
    void aMomentIsReadInAnyForm(String said, LocalDateTime read) {
        var moment = Dates.read(said, DAY_FIRST);

        assertThat(requireNonNull(moment).local()).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({
        "02/03/2017, 2017-02-03",
        "08/24/2010, 2010-08-24",
        "24/08/2010, 2010-08-24",
        "08/24/99, 1999-08-24",
        "2016-02-06, 2016-02-06"
    })
    void firmwareHasTheMonthFirst(String said, LocalDate read) {
        assertThat(Dates.read(said, MONTH_FIRST)).extracting(Dates.Moment::day).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2000-0-0,00:00:00",
                "2017-02-30",
                "31/02/2017",
                "13/13/2017",
                "yesterday",
                "17",
                "Tue May 20 00:00:00",
                "2019-54-17 10:54:37",
                "123456789012345"
            })
    void whatIsNoDayIsNone(String said) {
        assertThat(Dates.read(said, DAY_FIRST)).isNull();
        assertThat(Dates.isNothing(said)).isFalse();
    }

    @Test
    void datesAreReadWhereverADocumentHasThem() throws Exception {
        var document =
                Documents.xml(
                        """
                        <BIOS><BDATE>02/03/2017</BDATE></BIOS>
                        <OPERATINGSYSTEM><NAME>Android</NAME><INSTALL_DATE>20.02.2017</INSTALL_DATE><BOOT_TIME>2019-27-11 10:54:37</BOOT_TIME></OPERATINGSYSTEM>
                        <SOFTWARES><NAME>a</NAME><INSTALLDATE>20/02/2017</INSTALLDATE></SOFTWARES>
                        <SOFTWARES><NAME>b</NAME><INSTALLDATE>20170220</INSTALLDATE></SOFTWARES>
                        <ANTIVIRUS><NAME>c</NAME><EXPIRATION>Mon Feb 20 08:11:53 2017</EXPIRATION></ANTIVIRUS>\
                        """);

        var day = LocalDate.parse("2017-02-20");
        assertThat(document.machine().firmwareDate()).isEqualTo("2017-02-03");
        assertThat(requireNonNull(document.operatingSystem()).installedOn()).isEqualTo(day);
        assertThat(requireNonNull(document.operatingSystem()).lastBootAt())
                .isEqualTo(Instant.parse("2019-11-27T10:54:37Z"));
        assertThat(document.software().all()).extracting("installedOn").containsExactly(day, day);
        assertThat(Documents.only(document, Section.ANTIVIRUS).text("expiresOn"))
                .isEqualTo("2017-02-20");
        assertThat(document.warnings()).isEmpty();
    }

    @Test
    void aDateThatIsDroppedIsSaidWhereverItWas() throws Exception {
        var document =
                Documents.json(
                        """
                        "bios":{"bdate":"2000-0-0,00:00:00"},
                        "operatingsystem":{"name":"Linux","install_date":"soon","boot_time":"2019-54-17 10:54:37"},
                        "softwares":[{"name":"a","install_date":"31/02/2017"}],
                        "firmwares":[{"name":"b","date":"never again"}]\
                        """);

        var software = document.software();
        software.all();
        assertThat(software.warningsAfter(document.warnings()))
                .containsExactlyInAnyOrder(
                        "IDENTITY: bdate is not usable",
                        "OPERATING_SYSTEM: install_date is not usable",
                        "OPERATING_SYSTEM: boot_time is not usable",
                        "SOFTWARE: install_date is not usable",
                        "FIRMWARES: date is not usable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1970-01-01 00:00:00",
                "1970-01-01T00:00:00Z",
                "01/01/1970",
                "0000-00-00",
                "N/A",
                ""
            })
    void theBeginningOfTimeIsNoDate(String said) throws Exception {
        var document =
                Documents.json(
                        "\"softwares\":[{\"name\":\"a\",\"install_date\":\"" + said + "\"}]");

        assertThat(document.software().all().getFirst().installedOn()).isNull();
        assertThat(document.warnings()).isEmpty();
    }
}
