//! Dates as days on a scale: what a timeline measures with.

use model::PartialDate;

/// The days that a date or a run of dates covers, counted from 1970: from the first to the one after the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct DayRange {
    pub(super) from: i32,
    pub(super) to: i32,
}

impl DayRange {
    /// The middle of it: noon of a day, 16 June of a June.
    pub(super) fn middle(self) -> f64 {
        f64::midpoint(f64::from(self.from), f64::from(self.to))
    }
}

/// The days of a date as far as it is known: a day, a month or a year; of a run, from the first to the last.
pub(super) fn span(start: &PartialDate, end: Option<&PartialDate>) -> DayRange {
    DayRange { from: first_day(start), to: day_after(end.unwrap_or(start)) }
}

/// The year as a number.
pub(super) fn year(date: &PartialDate) -> i32 {
    date.year().parse().unwrap_or_default()
}

/// The days of a year.
pub(super) fn of_year(year: i32) -> DayRange {
    DayRange { from: day_number(year, 1, 1), to: day_number(year + 1, 1, 1) }
}

/// The quarters of a year that hold a date, the first and the last, as days.
pub(super) fn quarters(date: &PartialDate) -> DayRange {
    let year = year(date);
    let quarter = |month: u8| (i32::from(month) - 1) / 3;
    let (first, last) = (quarter(date.month().unwrap_or(1)), quarter(date.month().unwrap_or(12)));
    DayRange { from: quarter_start(year, first), to: quarter_start(year, last + 1) }
}

/// The first day of a quarter, from 0; that after the last is the first of the next year.
pub(super) fn quarter_start(year: i32, quarter: i32) -> i32 {
    day_number(year + quarter.div_euclid(4), quarter.rem_euclid(4) * 3 + 1, 1)
}

fn first_day(date: &PartialDate) -> i32 {
    day_number(year(date), date.month().map_or(1, i32::from), date.day().map_or(1, i32::from))
}

fn day_after(date: &PartialDate) -> i32 {
    match (date.month().map(i32::from), date.day().map(i32::from)) {
        (Some(month), Some(day)) => day_number(year(date), month, day) + 1,
        (Some(12) | None, _) => day_number(year(date) + 1, 1, 1),
        (Some(month), None) => day_number(year(date), month + 1, 1),
    }
}

/// Days from 1 January 1970 in the Gregorian calendar, by way of years that begin in March, so that the leap day is the last.
fn day_number(year: i32, month: i32, day: i32) -> i32 {
    let year = if month <= 2 { year - 1 } else { year };
    let (era, year_of_era) = (year.div_euclid(400), year.rem_euclid(400));
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> PartialDate {
        PartialDate::parse(text).unwrap()
    }

    #[test]
    fn days_are_counted_as_the_calendar_does() {
        for (text, days) in [("1970-01-01", 0), ("1969-12-31", -1), ("2000-03-01", 11_017), ("2021-01-01", 18_628)] {
            assert_eq!(span(&date(text), None), DayRange { from: days, to: days + 1 }, "{text}");
        }
        let length = |text: &str| {
            let DayRange { from, to } = span(&date(text), None);
            to - from
        };
        assert_eq!(
            ["2020", "2021", "2020-02", "2021-02", "2021-12", "2021-06-30"].map(length),
            [366, 365, 29, 28, 31, 1]
        );
    }

    #[test]
    fn a_run_holds_its_last_day() {
        let run = span(&date("2021-01-22"), Some(&date("2021-02-01")));
        assert_eq!(run.to - run.from, 11);
        assert_eq!(
            span(&date("2021"), Some(&date("2025"))),
            DayRange { from: of_year(2021).from, to: of_year(2025).to }
        );
    }

    #[test]
    fn quarters_begin_in_january_april_july_and_october() {
        for (text, first, after) in [
            ("2020-06", "2020-04-01", "2020-07-01"),
            ("2021-12-31", "2021-10-01", "2022-01-01"),
            ("2021-01-01", "2021-01-01", "2021-04-01"),
            ("2021", "2021-01-01", "2022-01-01"),
        ] {
            let expected = DayRange { from: first_day(&date(first)), to: first_day(&date(after)) };
            assert_eq!(quarters(&date(text)), expected, "{text}");
        }
    }
}
