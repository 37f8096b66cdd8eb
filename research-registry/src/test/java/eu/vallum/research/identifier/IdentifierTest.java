package eu.vallum.research.identifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class IdentifierTest {
    private static final String BASE32 = "0123456789abcdefghjkmnpqrstvwxyz";

    @Property
    void any_ror_with_its_check_digits_is_taken_in_every_spelling(
            @ForAll @LongRange(max = (1L << 30) - 1) long number) {
        // given
        var bare = ror(number);
        // then
        var expected = Optional.of(new RorId("https://ror.org/" + bare));
        assertEquals(expected, RorId.parse(bare));
        assertEquals(expected, RorId.parse(" HTTPS://ror.org/" + bare.toUpperCase(Locale.ROOT) + " "));
        assertEquals(expected, RorId.parse("ror.org/" + bare));
    }

    @Property
    void a_ror_with_one_wrong_character_is_refused(
            @ForAll @LongRange(max = (1L << 30) - 1) long number,
            @ForAll @IntRange(min = 1, max = 6) int at,
            @ForAll @IntRange(max = 31) int with) {
        // given
        var wrong = new StringBuilder(ror(number));
        Assume.that(wrong.charAt(at) != BASE32.charAt(with));
        wrong.setCharAt(at, BASE32.charAt(with));
        // then
        assertTrue(RorId.parse(wrong.toString()).isEmpty());
    }

    @Property
    void any_orcid_of_an_assigned_block_is_taken_in_every_spelling(
            @ForAll @LongRange(min = 15_000_000, max = 35_000_000) long number) {
        // given
        var fifteen = String.format(Locale.ROOT, "%015d", number);
        var bare = fifteen + Orcid.checkOf(fifteen);
        var hyphened = bare.replaceAll("(.{4})(.{4})(.{4})(.{4})", "$1-$2-$3-$4");
        // then
        var expected = Optional.of(new Orcid("https://orcid.org/" + hyphened));
        assertEquals(expected, Orcid.parse(bare));
        assertEquals(expected, Orcid.parse("http://orcid.org/" + hyphened.toLowerCase(Locale.ROOT)));
    }

    @Property
    void an_orcid_with_one_wrong_digit_or_two_swapped_is_refused(
            @ForAll @LongRange(min = 15_000_000, max = 35_000_000) long number,
            @ForAll @IntRange(min = 0, max = 13) int at) {
        // given
        var fifteen = String.format(Locale.ROOT, "%015d", number);
        char check = Orcid.checkOf(fifteen);
        var wrong = new StringBuilder(fifteen);
        wrong.setCharAt(at, (char) ('0' + (wrong.charAt(at) - '0' + 1) % 10));
        var swapped =
                new StringBuilder(fifteen).insert(at, fifteen.charAt(at + 1)).deleteCharAt(at + 2);
        // then
        assertTrue(Orcid.parse(wrong.toString() + check).isEmpty());
        assertTrue(swapped.toString().equals(fifteen)
                || Orcid.parse(swapped.toString() + check).isEmpty());
    }

    @Property
    void nonsense_is_never_an_exception(@ForAll @StringLength(max = 60) String text) {
        RorId.parse(text);
        Orcid.parse(text);
        Pic.parse(text);
        Doi.parse(text);
        GrantNumber.parse(text);
        Country.parse(text);
    }

    @Property
    void a_doi_is_the_same_in_any_case_and_behind_any_resolver(
            @ForAll @CharRange(from = 'a', to = 'z') @Chars({'0', '9', '-', '.'}) @StringLength(min = 1, max = 60)
                    String suffix) {
        // given
        var bare = "10.3030/" + suffix;
        // then
        assertEquals(Optional.of(new Doi(bare)), Doi.parse("https://doi.org/" + bare.toUpperCase(Locale.ROOT)));
        assertEquals(Optional.of(new Doi(bare)), Doi.parse("doi:" + bare));
        assertEquals(Optional.of(new Doi(bare)), Doi.parse("http://dx.doi.org/" + bare));
    }

    @Test
    void known_examples_hold() {
        assertEquals(
                "https://orcid.org/0000-0002-1825-0097",
                Orcid.parse("0000-0002-1825-0097").orElseThrow().value());
        assertTrue(Orcid.parse("0000-0002-1694-233X").isPresent());
        assertTrue(Orcid.parse("0000-0002-1825-0098").isEmpty());
        assertTrue(Orcid.parse("0000-0000-0000-0001").isEmpty(), "outside the assigned blocks");
        assertEquals(
                "https://ror.org/0verdan18",
                RorId.parse("0verdan18").orElseThrow().value());
        assertEquals("999981634", Pic.parse("999 981 634").orElseThrow().value());
        assertTrue(Pic.parse("99998163").isEmpty());
        assertEquals(
                "10.3030/101999001",
                GrantNumber.parse("ga 101999001")
                        .orElseThrow()
                        .doi()
                        .orElseThrow()
                        .value());
        assertTrue(GrantNumber.parse("DFG-EXC/2092.1").orElseThrow().doi().isEmpty());
        assertTrue(GrantNumber.parse("none").isEmpty());
        assertEquals("GR", Country.parse("el").orElseThrow().code());
        assertEquals("GB", Country.parse("UK").orElseThrow().code());
        assertFalse(Country.parse("EU").isPresent());
        assertThrows(IllegalArgumentException.class, () -> new RorId("0verdan18"));
    }

    private static String ror(long number) {
        var six = new StringBuilder();
        for (int shift = 25; shift >= 0; shift -= 5) {
            six.append(BASE32.charAt((int) (number >> shift & 31)));
        }
        return "0" + six + RorId.checkOf(six.toString());
    }
}
