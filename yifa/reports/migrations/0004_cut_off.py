"""The day up to which the organs' figures count (填报数据截止日): empty in editions whose text names the day itself.

A column that may be empty is added in place, so that the triggers on the table stay.
"""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("reports", "0003_no_replacing")]

    operations = [
        migrations.AddField("edition", "cut_off", models.DateField(null=True, verbose_name="填报数据截止日")),
    ]
