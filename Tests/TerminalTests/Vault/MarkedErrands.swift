/// Everything a person can type into Loam, typed: each errand begins and ends on Today, and fills what it meets with one
/// word. `@` is that word.
enum MarkedErrands {
    static let all = house + notes + sessions + patterns + letters + numbers + elsewhere

    // The first is a tracker, since a note then asks for it.
    private static let house = [
        """
        press ,
        open Your own trackers
        wait Asked each day
        press a
        wait A new tracker
        mark
        press enter
        wait answered?
        press 3
        wait Which words?
        type @ rarely, @ often
        press enter
        wait is asked each day from now on
        """,
        """
        press f1
        wait 112
        press e
        until write it
        mark
        press escape
        wait write it
        press q
        """,
    ]

    private static let notes = [
        """
        press w
        wait tab next
        mark
        press ctrl-f
        wait Find in this text
        mark
        press enter
        fill 12
        press escape
        wait saved
        """,
        // A prompt out of a pack of the person's own.
        """
        press 3 f
        type walks
        press enter
        wait Which way
        press enter
        wait tab next
        fill 13
        press escape
        wait saved
        """,
        // A later thought and a correction.
        """
        press 2 enter
        wait later thought
        press a
        wait esc done
        mark
        press escape
        wait kept
        press E
        wait tab next
        mark
        press escape
        wait changed
        """,
    ]

    private static let sessions = [
        // Planned, with a list.
        """
        press n a
        wait planned for
        mark
        press tab
        answer in 3 weeks
        fill 5
        press escape
        wait b begin
        press p
        wait tick
        press e
        wait In your words
        mark
        press enter a
        wait A line of your own
        mark
        press enter
        wait kept
        """,
        // Now.
        """
        press n s
        wait A session, now
        mark
        press enter enter
        mark
        press enter
        wait Begin now
        press 1
        wait just begun
        press space
        mark
        press escape e
        wait Has the session ended?
        press 1
        wait Ended at
        """,
        // Before today: times that are none are asked for once, and left as they were.
        """
        press n p
        wait Every line can stay empty
        fill 24
        press escape
        wait please
        press escape
        settle
        press L
        wait 1 of 3
        press enter enter enter
        mark
        press escape
        wait later look kept
        press a
        wait esc done
        mark
        press escape
        wait kept
        """,
    ]
    private static let patterns = [
        """
        press n c
        wait in your words
        fill 8
        press escape
        wait its state
        press s
        wait How does it stand now
        press 2
        wait What tells you so?
        mark
        press enter
        wait @
        press c
        wait Only the questions
        press 1 enter
        wait asked again, 1 of 3
        press enter
        wait asked again, 2 of 3
        press enter
        wait asked again, 3 of 3
        press enter
        wait In your words, if you like
        mark
        press tab
        wait It is kept.
        press enter
        """,
        // A scene of a known pattern, worked through and given a name.
        """
        press 3 f
        type abandonment
        press enter
        wait 1 of 4
        press enter
        wait How are you now?
        press 1
        wait how strong is it now
        press 7 enter enter
        wait belief
        fill 6
        wait How strong is it now?
        press 3 enter
        wait Softened
        press enter
        wait Name it yourself
        press 3
        wait In your words
        mark
        press enter
        wait Kept in your words
        press escape
        """,
    ]
    private static let letters = [
        """
        press n t
        wait Nothing is sent
        fill 4
        press escape
        wait How long does it rest?
        press 1
        wait It rests until
        press H
        wait How long it rests
        press 2
        wait Until which day
        type tomorrow
        press enter
        wait What makes the shorter rest right?
        mark
        press enter
        wait It rests until
        press r
        wait how true is it now, and
        press enter
        wait What has changed since you wrote it
        fill 2
        press escape
        wait Re-reading kept
        press 6 enter
        wait rewrite
        press E
        wait tab next
        press tab tab
        mark
        press escape
        wait changed
        press d
        wait 1 of 10
        fill 10
        wait 10 of 10 pages answered
        press o
        wait What became of it
        press 4
        wait What happened
        mark
        press escape
        wait saved
        """,
        """
        press n i
        wait What you saw
        fill 3
        answer today
        fill 6
        press escape
        wait c decide
        press c
        wait you decide
        mark
        press escape
        wait Kept with the decision
        press s
        wait How did the step go
        mark
        press enter
        wait Kept with the step
        press r
        wait how true now
        fill 3
        press escape
        wait how true it is now
        """,
    ]
    private static let numbers = [
        """
        press 5
        wait Questionnaires
        open ISI
        wait Insomnia
        press enter
        wait total
        answer 4
        mark
        press escape
        wait saved
        """,
        // A report that is looked at and not written.
        """
        press 5 R
        wait Only what is ticked leaves
        press m
        wait Words to mask
        type @=P
        press enter f
        wait Only from this day on
        mark
        press enter v
        wait choose again
        press o
        wait Write it where?
        mark
        press escape
        """,
    ]
    private static let elsewhere = [
        """
        press /
        mark
        wait entr
        press tab enter
        wait @
        """,
        """
        press 2 f
        wait a tag
        press 8
        wait Which tag
        mark
        press enter
        wait @
        """,
        """
        press 3 f
        mark
        wait only  @
        press escape
        """,
        """
        press ctrl-p
        mark
        press escape
        """,
        // Paths that are typed and left: nothing is taken in, nothing is written out.
        """
        press ctrl-p
        type write the journal out
        press enter
        wait In which shape?
        press enter
        wait where to?
        mark
        press escape
        """,
        """
        press ctrl-p
        type take in what was written
        press enter
        wait jrnl
        press enter
        settle
        mark
        press enter
        settle
        press escape
        """,
        """
        press ctrl-p
        type backups
        press enter
        wait One each day
        press b
        wait backup
        settle
        """,
    ]
}
