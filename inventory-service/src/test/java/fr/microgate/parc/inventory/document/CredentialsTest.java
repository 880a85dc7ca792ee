package fr.microgate.parc.inventory.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    //bob:secret@nas/share              | //nas/share
                    \\\\bob:secret@nas\\share           | \\\\nas\\share
                    smb://user:p@ss@host                | smb://host
                    smb://user:a/b@host                 | smb://host
                    smb://user:a/b@c@host/share         | smb://host/share
                    smb://user:p#1?@host/share          | smb://host/share
                    smb://bob@10.0.0.1/share            | smb://10.0.0.1/share
                    ftp://u:p@h1 and http://v:q@h2:80/x | ftp://h1 and http://h2:80/x
                    """)
    void whoComesIsTakenOutOfAnAddress(String said, String kept) {
        assertThat(Credentials.without(said)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//nas/share",
                "http://host:8080/path",
                "http://host/path@v1",
                "\\\\server@SSL@8443\\DavWWWRoot\\share",
                "\\\\server@SSL\\DavWWWRoot\\share",
                "m.durand@example.org",
                "IP_192.168.1.20"
            })
    void anythingElseIsLeftAsItIs(String said) {
        assertThat(Credentials.without(said)).isEqualTo(said);
    }

    @Test
    void noTextOfAnEntryHoldsAPassword() throws Exception {
        var document =
                Documents.json(
                        """
                        "drives":[{"volumn":"//bob:secret@nas/share","type":"/mnt","label":"cifs://bob:secret@nas"}],
                        "printers":[{"name":"p","port":"smb://user:s/ecret@host"}],
                        "network_device":{"type":"Networking","name":"sw","location":"ssh://root:secret@10.0.0.1"},
                        "network_ports":[{"ifnumber":1,"ifalias":"http://a:secret@b/","vlans":[{"name":"//a:secret@b"}]}]\
                        """);

        assertThat(document.entries().toString()).doesNotContain("secret", "s/ecret", "bob");
        assertThat(document.entries(Section.DRIVES).getFirst().text("device"))
                .isEqualTo("//nas/share");
    }
}
