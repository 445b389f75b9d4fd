-- Version 4: fields and kinds of records that version 3 did not know. Fields that were added hold
-- what nobody filled.

