package fr.microgate.parc.inventory.naming;

import static fr.microgate.parc.inventory.asset.AssetKind.LAPTOP;
import static fr.microgate.parc.inventory.asset.AssetKind.SERVER;
import static fr.microgate.parc.inventory.asset.AssetKind.WORKSTATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.microgate.parc.inventory.naming.NameProblem.Code;
import fr.microgate.parc.inventory.naming.Part.What;
import fr.microgate.parc.platform.http.ProblemException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {

    @ParameterizedTest
    @CsvSource({
        "{SERVICE}-PC, COMPTA-PC, true",
        "{SERVICE}-PC, compta-pc, true",
        "{SERVICE}-PC, COMPTA2-PC, true",
        "{SERVICE}-PC, COMPTA-PORT, false",
        "{SERVICE}-PC, -PC, false",
        "{Prénom}-portable, Hélène-portable, true",
        "{Prénom}-portable, HELENE-PORTABLE, true",
        "{Prénom}-portable, Jean-Luc-portable, true",
        "Poste {Service}, Poste-Compta, true",
        "Poste {Service}, PosteCompta, true",
        "Poste {Service}, Bureau-Compta, false",
        "{SITE}-{TYPE}-{NN}, LYON-PC-07, true",
        "{SITE}-{TYPE}-{NN}, LYON-SRV-07, false",
        "{SITE}-{TYPE}-{NN}, LYON-PC-7, false",
        "PC{NNN}, PC007, true",
        "{Prénom}{Nom}, JPM, true",
        "{Prénom}{Nom}, J-P, true",
        "{Prénom}{Nom}, J-, false",
        "{Prénom}{Nom}, J, false",
        "{SITE}{TYPE}{NN}, PCPC01, true",
        "{SITE}{TYPE}{NN}, PC01, false",
    })
    void aTemplateKnowsItsNamesWhateverTheirCaseAndAccents(
            String template, String name, boolean known) {
        var problems = NamingTemplates.of(WORKSTATION, template).check(WORKSTATION, name);

        assertThat(problems.stream().noneMatch(one -> one.code() == Code.DEVIATES))
                .isEqualTo(known);
    }

    @Test
    void oneOfTheRulesIsEnough() {
        var rules = NamingTemplates.of(LAPTOP, "{Prénom}-portable", "PRET-{NN}");

        assertThat(rules.check(LAPTOP, "PRET-03")).isEmpty();
        assertThat(rules.check(LAPTOP, "DESKTOP-8F2K1"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(Code.DEVIATES);
                    assertThat(problem.remark().values())
                            .containsExactly("{Prénom}-portable", "PRET-{NN}");
                });
        assertThat(rules.check(SERVER, "anything")).isEmpty();
    }

    @Test
    void aHostNameIsShortAndPlain() {
        var rules = NamingTemplates.of(null, "{Service}");

        assertThat(codes(rules, "COMPTABILITE-GENERALE")).contains(Code.TOO_LONG);
        assertThat(codes(rules, "COMPTA_1")).contains(Code.CHARACTERS);
        assertThat(codes(rules, "COMPTA-")).contains(Code.CHARACTERS);
        assertThat(codes(rules, "12345")).contains(Code.CHARACTERS);
        assertThat(codes(rules, "Compta-1")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {SERVICE}-PC       | Comptabilité              | Hélène      | COMPTABILITE-PC
                    {SERVICE}-PC       | Ressources humaines       | Hélène      | RH-PC
                    {SERVICE}-PC       | Service de la paie        | Hélène      | SP-PC
                    {SERVICE}-PC       | Approvisionnement         | Hélène      | APPROVISIONN-PC
                    {Prénom}-portable  | Compta                    | Hélène      | Helene-portable
                    {Prénom}-portable  | Compta                    | jean-luc    | Jean-L-portable
                    {PRENOM}-PORT      | Compta                    | Hélène      | HELENE-PORT
                    {Prénom}-portable  | Compta                    | Lætitia     | Laetit-portable
                    {SERVICE}-PC       | Maîtrise d'œuvre          | Hélène      | MO-PC
                    Poste {Service}    | compta                    | Hélène      | Poste-Compta
                    {TYPE}-{SERVICE}-{NN} | Compta                 | Hélène      | PC-COMPTA-01
                    {Service}-{Prénom} | Comptabilité              | Maximilien  | Comptab-Maximil
                    """)
    void namesAreMadeOfWordsThatAreShortenedAlwaysTheSameWay(
            String template, String service, String firstName, String expected) {
        var names =
                Template.of(template)
                        .candidates(
                                WORKSTATION, Map.of(What.SERVICE, service, What.PRENOM, firstName));

        assertThat(names.getFirst()).isEqualTo(expected);
        assertThat(NamingTemplates.of(WORKSTATION, template).check(WORKSTATION, expected))
                .isEmpty();
    }

    @Test
    void theNextNamesAreCountedAndStillFit() {
        var counted = Template.of("{SITE}-{NN}").candidates(WORKSTATION, Map.of(What.SITE, "Lyon"));
        assertThat(counted).hasSize(99).startsWith("LYON-01", "LYON-02").endsWith("LYON-99");

        var plain =
                Template.of("{SERVICE}-PC")
                        .candidates(WORKSTATION, Map.of(What.SERVICE, "Comptabilité"));
        assertThat(plain).startsWith("COMPTABILITE-PC", "COMPTABILIT2-PC");
        assertThat(plain)
                .allSatisfy(name -> {
                    assertThat(name).hasSizeLessThanOrEqualTo(15);
                    assertThat(NamingTemplates.of(null, "{SERVICE}-PC").check(LAPTOP, name))
                            .isEmpty();
                });

        var narrow =
                Template.of("POSTE-ACCUEIL-{SERVICE}")
                        .candidates(WORKSTATION, Map.of(What.SERVICE, "Compta"));
        assertThat(narrow).isEqualTo(List.of("POSTE-ACCUEIL-C"));

        assertThat(Template.of("ACCUEIL").candidates(WORKSTATION, Map.of()))
                .isEqualTo(List.of("ACCUEIL"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{AGE}-PC",
                "{SERVICE-PC",
                "SERVICE}-PC",
                "PC/{NN}",
                "UN-NOM-BEAUCOUP-TROP-LONG",
                "{NN}-{NNN}",
            })
    void aTemplateThatCannotMakeHostNamesIsRefused(String template) {
        assertThatThrownBy(() -> Template.of(template)).isInstanceOf(ProblemException.class);
    }

    /// A rule may be older than any limit on rules, and an agent may report any name.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{NOM}{NOM}{NOM}{NOM}{NOM}{NOM}{NOM}{NOM}{NOM}{NOM}{NOM}{NOM}",
                "{NOM}A{NOM}A{NOM}A{NOM}A{NOM}A{NOM}A{NOM}A{NOM}",
                "{NOM} {NOM} {NOM} {NOM} {NOM} {NOM} {NOM} {NOM}",
            })
    void noTemplateTakesLongToReadAName(String text) {
        var template = Template.of(text);
        var name = new CountedReads("A-".repeat(60) + "_");

        assertThat(new NameWalk(name).isOf(template, WORKSTATION)).isFalse();

        assertThat(name.reads).isLessThan(6 * name.length() * text.length());
        assertThat(NamingTemplates.of(WORKSTATION, text).check(WORKSTATION, "AB".repeat(60)))
                .extracting(NameProblem::code)
                .containsExactly(Code.TOO_LONG);
    }

    private static final class CountedReads implements CharSequence {

        private final String text;
        private int reads;

        CountedReads(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            reads++;
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void firstNamesArePersonal() {
        assertThat(Template.of("{Prénom}-portable").isPersonal()).isTrue();
        assertThat(Template.of("{SERVICE}-PC").isPersonal()).isFalse();
    }

    private static List<Code> codes(NamingRules rules, String name) {
        return rules.check(WORKSTATION, name).stream().map(NameProblem::code).toList();
    }
}
